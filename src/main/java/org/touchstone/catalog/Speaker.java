package org.touchstone.catalog;

/** Who says a turn of a conversation. */
public enum Speaker {
    SYSTEM,
    USER,
    ASSISTANT
}
