package org.touchstone.quality.bias;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.quality.Judges;
import org.touchstone.studies.StudyId;

/** Made-up judgments of comparisons whose first response differs from the second as a test says. */
final class Said {

    private static final StudyId STUDY = StudyId.random();
    private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

    private final Ballots ballots = new Ballots(Judges.ALL);
    private final List<double[]> differences = new ArrayList<>();
    private Side sideOfFirst = Side.LEFT;
    private int hour = 8;

    /** What follows was seen with the first response on this side. */
    Said first(Side side) {
        sideOfFirst = side;
        return this;
    }

    /** What follows was judged at this hour. */
    Said at(int hourOfDay) {
        hour = hourOfDay;
        return this;
    }

    /** As many comparisons whose first response is so many characters longer, with these votes: 1, 2 or = for each worker. */
    Said times(int times, int longer, String votes) {
        for (int i = 0; i < times; i++) {
            on(new double[] {longer, 0, 0, 0, 0}, votes);
        }
        return this;
    }

    /** One comparison that differs like this, in the order of {@link Feature}. */
    Said on(double[] difference, String votes) {
        differences.add(difference);
        for (int worker = 0; worker < votes.length(); worker++) {
            ballots.add(judgment(worker, votes.charAt(worker)));
        }
        return this;
    }

    BiasReport report() {
        return new BiasFigures(ballots, differences.toArray(double[][]::new))
                .report(STUDY, Judges.ALL, number -> person(ballots.workers().get(number)));
    }

    private Judgment judgment(int worker, char vote) {
        var outcome = switch (vote) {
            case '1' -> Outcome.FIRST;
            case '2' -> Outcome.SECOND;
            default -> Outcome.TIE;
        };
        return new Judgment(
                JudgmentId.random(),
                STUDY,
                new ComparisonId(uuid("comparison " + differences.size())),
                new PersonId(uuid("worker " + worker)),
                outcome,
                outcome == Outcome.TIE ? 0 : outcome == Outcome.FIRST ? -1 : 1,
                sideOfFirst,
                Details.NONE,
                Duration.ofSeconds(10L * (worker + 1)),
                DAY.plus(Duration.ofHours(hour)),
                false,
                0);
    }

    private static PersonView person(PersonId id) {
        return new PersonView(id, "Somebody", id.toString(), false, false, Set.of(), null);
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
