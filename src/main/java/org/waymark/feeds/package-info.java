/**
 * Calendars, Atom feeds, exports, the sitemap and JSON-LD: pure renderers of entries and plans.
 * Imports {@code catalog}, {@code place}, {@code rounds}, {@code pathway} and {@code json}. Read
 * {@link org.waymark.feeds.Deadline} first.
 */
@NullMarked
package org.waymark.feeds;

import org.jspecify.annotations.NullMarked;
