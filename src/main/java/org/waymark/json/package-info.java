/**
 * The JSON forms of entries, vocabularies, profiles and plans. Reading is strict and reports every
 * problem at once, each with its line and JSON pointer; writing is canonical, so equal data give
 * equal bytes. Imports {@code catalog}, {@code place}, {@code rounds}, {@code profile} and {@code
 * pathway}; the only package that knows Jackson. Read {@link org.waymark.json.JsonValue} first,
 * then {@link org.waymark.json.EntryJson}.
 */
@NullMarked
package org.waymark.json;

import org.jspecify.annotations.NullMarked;
