package org.touchstone.quality;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.labeling.Outcome;
import org.touchstone.labeling.Side;
import org.touchstone.studies.StudyId;

/** Made-up judgments of one study, written down as one letter for each worker: 1, 2, = or . for a missing one. */
final class Votes {

    static final StudyId STUDY = StudyId.random();
    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

    private final List<Judgment> judgments = new ArrayList<>();
    private int comparisons;
    private Instant at = MORNING;
    private Side sideOfFirst = Side.LEFT;
    private boolean simulated;
    private int strength = 1;

    static PersonId worker(int number) {
        return new PersonId(uuid("worker " + number));
    }

    static ComparisonId comparison(int number) {
        return new ComparisonId(uuid("comparison " + number));
    }

    /** What follows is judged on another day. */
    Votes days(int days) {
        at = MORNING.plus(Duration.ofDays(days));
        return this;
    }

    /** What follows was seen with the first response on this side. */
    Votes first(Side side) {
        sideOfFirst = side;
        return this;
    }

    /** What follows is judged by programs. */
    Votes simulated() {
        simulated = true;
        return this;
    }

    /** What follows is so many steps strong. */
    Votes strength(int steps) {
        strength = steps;
        return this;
    }

    /** One comparison with these votes. */
    Votes on(String votes) {
        var comparison = comparison(comparisons++);
        for (int worker = 0; worker < votes.length(); worker++) {
            if (votes.charAt(worker) != '.') {
                judgments.add(judgment(comparison, worker, outcome(votes.charAt(worker))));
            }
        }
        return this;
    }

    /** As many comparisons with these votes. */
    Votes times(int times, String votes) {
        for (int i = 0; i < times; i++) {
            on(votes);
        }
        return this;
    }

    List<Judgment> judgments() {
        return List.copyOf(judgments);
    }

    List<Consensus> consensuses() {
        return Consensuses.of(judgments.stream(), Judges.ALL::include);
    }

    Ballots ballots() {
        var box = new BallotBox();
        judgments.forEach(box::add);
        return box.ballots();
    }

    private Judgment judgment(ComparisonId comparison, int worker, Outcome outcome) {
        at = at.plusSeconds(20);
        return new Judgment(
                JudgmentId.random(),
                STUDY,
                comparison,
                worker(worker),
                outcome,
                BallotBox.code(outcome) * strength,
                sideOfFirst,
                Details.NONE,
                Duration.ofSeconds(10L * (worker + 1)),
                at,
                simulated,
                0);
    }

    private static Outcome outcome(char vote) {
        return switch (vote) {
            case '1' -> Outcome.FIRST;
            case '2' -> Outcome.SECOND;
            case '=' -> Outcome.TIE;
            default -> throw new IllegalArgumentException("No vote is written " + vote);
        };
    }

    private static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
