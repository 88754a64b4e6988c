package org.touchstone.evaluation.web;

import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.leaderboards.Judge;
import org.touchstone.evaluation.leaderboards.Subject;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** A board as forms name it: {@code study/ID/JUDGE} or {@code snapshot/ID/JUDGE}. */
record OtherBoard(Subject subject, Judge judge) {

    private static final int PARTS = 3;

    static OtherBoard read(String text) {
        var parts = text.split("/", PARTS);
        try {
            var subject = "study".equals(parts[0])
                    ? new Subject.OfStudy(StudyId.of(parts[1]))
                    : new Subject.OfSnapshot(SnapshotId.of(parts[1]));
            return new OtherBoard(subject, Judge.named(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new UnknownBoard();
        }
    }

    /** What forms send. */
    public String value() {
        return switch (subject) {
            case Subject.OfStudy(var study) -> "study/" + study + "/" + judge.slug();
            case Subject.OfSnapshot(var snapshot) -> "snapshot/" + snapshot + "/" + judge.slug();
        };
    }

    private static final class UnknownBoard extends Refusal.Invalid {
        UnknownBoard() {
            super("unknown-board", "beside", "Choose one of the boards to compare with.");
        }
    }
}
