/** Countries, cities, distance and travel reach. Imports nothing of ours. */
@NullMarked
package org.waymark.place;

import org.jspecify.annotations.NullMarked;
