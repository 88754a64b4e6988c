package org.touchstone.labeling;

/** What a worker picked, by the sides of the screen. */
public enum Choice {
    LEFT,
    RIGHT,
    TIE,
    BOTH_GOOD,
    BOTH_BAD,
    CANNOT_JUDGE,
    RANKED,
    CORRECT,
    INCORRECT;

    /** Whether one of two responses was preferred. */
    public boolean isPreference() {
        return this == LEFT || this == RIGHT;
    }

    /** The same choice by the comparison's own order. */
    Outcome outcome(Side sideOfFirst) {
        return switch (this) {
            case LEFT -> sideOfFirst == Side.LEFT ? Outcome.FIRST : Outcome.SECOND;
            case RIGHT -> sideOfFirst == Side.RIGHT ? Outcome.FIRST : Outcome.SECOND;
            default -> Outcome.valueOf(name());
        };
    }

    /** The choice that led to an outcome. */
    static Choice of(Outcome outcome, Side sideOfFirst) {
        return switch (outcome) {
            case FIRST -> sideOfFirst == Side.LEFT ? LEFT : RIGHT;
            case SECOND -> sideOfFirst == Side.LEFT ? RIGHT : LEFT;
            default -> valueOf(outcome.name());
        };
    }
}
