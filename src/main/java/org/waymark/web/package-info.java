/**
 * The pages: one handler and one page record for each template. Complete without scripts; nothing
 * is loaded from elsewhere. May import everything but {@code api} and {@code app}. Read {@link
 * org.waymark.web.Pages} first, then {@link org.waymark.web.PathwayPage}.
 */
@NullMarked
package org.waymark.web;

import org.jspecify.annotations.NullMarked;
