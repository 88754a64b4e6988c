package org.touchstone.accounts;

/** What a person may do; one person may hold several roles. An admin may do whatever a researcher may. */
public enum Role {
    /** Judges comparisons in studies they belong to. */
    WORKER,
    /** Makes studies, freezes datasets, trains and evaluates models. */
    RESEARCHER,
    /** Does all that, manages people and reads the audit trail. */
    ADMIN
}
