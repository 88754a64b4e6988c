package org.touchstone.accounts;

/**
 * A person whose password, session or token was accepted.
 *
 * @param generation the number that a session must carry to stay valid; it changes with the password
 * @param mustChangePassword whether the password was a one-time password, so that nothing else may be done first
 */
public record SignedIn(CurrentPerson person, int generation, boolean mustChangePassword) {}
