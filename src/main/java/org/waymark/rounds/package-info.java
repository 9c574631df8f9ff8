/**
 * What is announced or can be expected of a program's next rounds, with its spread. Imports {@code
 * catalog} only. Read {@link org.waymark.rounds.Forecaster}, which explains the method.
 */
@NullMarked
package org.waymark.rounds;

import org.jspecify.annotations.NullMarked;
