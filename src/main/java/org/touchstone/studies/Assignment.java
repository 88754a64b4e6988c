package org.touchstone.studies;

/**
 * Which comparisons a worker is handed.
 *
 * @param mostOverlap how many workers a comparison gets while its judgments differ, at most 25; no more than the study's
 *     overlap means never more than that
 * @param goldRate the share of comparisons with a known answer among those handed out, 0 to 0.5
 * @param repeatRate the share of comparisons shown once more to the same worker, sides swapped, 0 to 0.5
 * @param repeatGap how many other comparisons lie between the two showings at least, 1 to 1,000
 */
public record Assignment(int mostOverlap, Caps caps, double goldRate, double repeatRate, int repeatGap) {

    /**
     * How much of a study one worker may judge; 0 stands for no limit.
     *
     * @param total judgments in the study
     * @param perDay judgments in one day, counted in UTC
     * @param perConversation judgments of comparisons that share a conversation
     * @param perSources judgments of comparisons between the same two sources
     */
    public record Caps(int total, int perDay, int perConversation, int perSources) {

        public Caps {
            limit("total", total);
            limit("perDay", perDay);
            limit("perConversation", perConversation);
            limit("perSources", perSources);
        }

        private static void limit(String field, int value) {
            if (value < 0) {
                throw new InvalidStudySetting(field, "A limit is a number of judgments, or 0 for none, not " + value);
            }
        }
    }

    public Assignment {
        if (mostOverlap < 0 || mostOverlap > StudySettings.MOST_OVERLAP) {
            throw new InvalidStudySetting(
                    "mostOverlap", "The overlap while judgments differ is at most 25 but was " + mostOverlap);
        }
        share("goldRate", goldRate);
        share("repeatRate", repeatRate);
        if (repeatGap < 1 || repeatGap > 1_000) {
            throw new InvalidStudySetting(
                    "repeatGap", "Between 1 and 1,000 other comparisons lie between two showings, not " + repeatGap);
        }
    }

    static Assignment usual() {
        return new Assignment(0, new Caps(0, 0, 0, 0), 0, 0, 50);
    }

    private static void share(String field, double value) {
        if (!(value >= 0 && value <= 0.5)) {
            throw new InvalidStudySetting(field, "The share lies between 0 and 0.5 but was " + value);
        }
    }
}
