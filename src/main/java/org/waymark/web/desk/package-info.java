/**
 * The pages behind the sign-in: what waits for a decision, editing, histories, work lists, and the
 * accounts of those who do it. Each works without scripts, but for passkeys, beside which there is
 * always the password.
 *
 * <p>Read {@link org.waymark.web.desk.DeskPages} first, then {@link org.waymark.web.desk.Gate},
 * which lets in who may come.
 */
@NullMarked
package org.waymark.web.desk;

import org.jspecify.annotations.NullMarked;
