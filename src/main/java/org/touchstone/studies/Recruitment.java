package org.touchstone.studies;

/**
 * Where workers come from beside invitations.
 *
 * @param completionCode what workers take back to the platform, at most 60 letters, digits, hyphens and underscores
 * @param target judgments after which a worker is done, 0 for as many as there are
 */
public record Recruitment(Platform platform, String completionCode, int target) {

    /** Who sends workers by the study's link. */
    public enum Platform {
        NONE,
        /** {@code PROLIFIC_PID}, {@code STUDY_ID}, {@code SESSION_ID}. */
        PROLIFIC,
        /** {@code workerId}, {@code assignmentId}, {@code hitId}, or {@code worker} alone. */
        OTHER
    }

    public Recruitment {
        if (!completionCode.matches("[A-Za-z0-9_-]{0,60}")) {
            throw new InvalidStudySetting(
                    "completionCode", "A completion code has at most 60 letters, digits, hyphens and underscores");
        }
        if (target < 0 || target > 1_000_000) {
            throw new InvalidStudySetting("target", "The target lies between 0 and 1,000,000 judgments");
        }
    }

    static Recruitment usual() {
        return new Recruitment(Platform.NONE, "", 0);
    }
}
