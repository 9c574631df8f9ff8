/**
 * People who sign in: accounts with roles, passwords, passkeys, sessions and one-time links.
 * Newcomers need none. Nobody's address is kept, and of secrets only their hashes.
 *
 * <p>May import {@code catalog} and {@code store}; alone knows how passwords are hashed and how
 * passkeys are verified. Read {@link org.waymark.account.Accounts} first. How a session travels
 * (cookies, forms) is {@code http}'s.
 */
@NullMarked
package org.waymark.account;

import org.jspecify.annotations.NullMarked;
