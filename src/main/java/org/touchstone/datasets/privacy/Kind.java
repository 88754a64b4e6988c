package org.touchstone.datasets.privacy;

/** What personal data looks like; where two kinds overlap, the one further up wins. */
public enum Kind {
    EMAIL,
    IBAN,
    CARD,
    IP,
    PHONE,

    /** A street with a number. */
    ADDRESS
}
