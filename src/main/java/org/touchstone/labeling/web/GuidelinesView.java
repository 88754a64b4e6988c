package org.touchstone.labeling.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.web.TextDiff.Kind;
import org.touchstone.labeling.web.TextDiff.Line;

/**
 * What the guidelines of a study were and are.
 *
 * @param versions the newest first
 * @param html the shown version's text, as safe HTML
 * @param changes what differs from another version; null where there is no other
 */
record GuidelinesView(
        List<VersionView> versions,
        VersionView shown,
        String html,
        @Nullable Changes changes) {

    /**
     * One version.
     *
     * @param by the writer's pseudonym; empty where nobody is known by their number any more
     * @param judgments standing ones that were given under it
     */
    record VersionView(int version, String by, Instant at, long judgments, boolean inForce) {}

    /** What differs between two versions of the text. */
    record Changes(int since, List<Line> lines) {

        public boolean same() {
            return lines.stream().allMatch(line -> line.kind() == Kind.SAME);
        }

        public long added() {
            return count(Kind.ADDED);
        }

        public long removed() {
            return count(Kind.REMOVED);
        }

        private long count(Kind kind) {
            return lines.stream().filter(line -> line.kind() == kind).count();
        }
    }
}
