/**
 * Mail to people who keep the catalogue, where a server to send it by is configured; without one
 * nothing here is used. No address is kept. Alone uses Jakarta Mail. Read {@link
 * org.waymark.mail.Mailer} first.
 */
@NullMarked
package org.waymark.mail;

import org.jspecify.annotations.NullMarked;
