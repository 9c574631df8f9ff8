/**
 * The planner's inside, nobody's business but its own. {@link org.waymark.pathway.internal.Engine}
 * names the parts in the order in which they act.
 */
@NullMarked
package org.waymark.pathway.internal;

import org.jspecify.annotations.NullMarked;
