/**
 * The server: threads, limits, headers, the table from errors to statuses, health and metrics. It
 * knows no feature; routes are handed in. May import {@code json} and the root of the exceptions.
 * Read {@link org.waymark.http.WebServer} first.
 */
@NullMarked
package org.waymark.http;

import org.jspecify.annotations.NullMarked;
