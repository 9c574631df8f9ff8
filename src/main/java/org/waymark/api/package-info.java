/**
 * The interface for programs: {@code /api/v1}, its description, feeds and exports. Fields and
 * addresses may be added, none may be renamed or removed without a new version. May import
 * everything but {@code web} and {@code app}. Read {@link org.waymark.api.Api} first.
 */
@NullMarked
package org.waymark.api;

import org.jspecify.annotations.NullMarked;
