package org.touchstone.labeling.onboarding;

/** What a worker answers to an exercise, by the side they saw. */
public enum Reply {
    LEFT,
    RIGHT,
    /** About the same, which is never what an exercise asks for. */
    TIE;

    /** The other side; about the same has none. */
    Reply opposite() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case TIE -> TIE;
        };
    }
}
