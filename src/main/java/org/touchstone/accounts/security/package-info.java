/** How requests are let through or turned away: sign-in, sessions, tokens, the access table. */
@NullMarked
package org.touchstone.accounts.security;

import org.jspecify.annotations.NullMarked;
