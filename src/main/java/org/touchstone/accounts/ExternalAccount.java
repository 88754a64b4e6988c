package org.touchstone.accounts;

/** A person who came by a link on another platform, and what that platform calls them; for paying only. */
public record ExternalAccount(PersonId person, PlatformAccount account) {}
