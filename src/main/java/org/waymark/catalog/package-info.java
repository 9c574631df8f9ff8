/**
 * The catalogue's model: programs, resources and organizations as records under the sealed {@link
 * org.waymark.catalog.Entry}, the vocabularies that they refer to, and the rules that a catalogue
 * must hold. Nothing here reads or writes; nothing here imports another package of ours. Read
 * {@link org.waymark.catalog.Entry} first, then {@link org.waymark.catalog.Catalog}.
 */
@NullMarked
package org.waymark.catalog;

import org.jspecify.annotations.NullMarked;
