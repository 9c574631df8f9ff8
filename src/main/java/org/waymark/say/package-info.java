/**
 * The words of the interface in each language, and how a language writes dates, numbers and names.
 * A language is a file, {@code messages_xx.properties}; {@code messages.properties} is English, and
 * says all that can be said. Imports the model only. Read {@link org.waymark.say.Say} first.
 */
@NullMarked
package org.waymark.say;

import org.jspecify.annotations.NullMarked;
