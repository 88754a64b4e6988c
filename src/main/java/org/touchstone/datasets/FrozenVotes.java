package org.touchstone.datasets;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.touchstone.datasets.FrozenVote.Kind;
import org.touchstone.datasets.FrozenVote.Remarks;
import org.touchstone.datasets.privacy.MaskedText;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;

/** Turns the judgments behind a label into votes on its two responses, in the label's orientation. */
final class FrozenVotes {

    private final Pseudonyms names;

    FrozenVotes(Pseudonyms names) {
        this.names = names;
    }

    List<FrozenVote> of(TakenLabel taken) {
        return taken.said().stream().map(judgment -> vote(judgment, taken)).toList();
    }

    private FrozenVote vote(Judgment judgment, TakenLabel taken) {
        int strength = strength(judgment, taken.label().of());
        var outcome = outcome(judgment, strength);
        var side = judgment.sideOfFirst();
        var active = judgment.activeTime();
        return new FrozenVote(
                names.of(judgment.worker()),
                (taken.turned() ? turned(outcome) : outcome).name(),
                taken.turned() ? -strength : strength,
                side == null || judgment.outcome() == Outcome.RANKED ? null : side.name(),
                judgment.judgedAt().truncatedTo(ChronoUnit.MILLIS),
                active == null ? null : active.toMillis(),
                judgment.round(),
                kind(judgment),
                remarks(judgment));
    }

    /** In ranks where the responses were ranked. */
    private static int strength(Judgment judgment, StudyLabels.Two two) {
        var ranking = judgment.details().ranking();
        return ranking == null ? judgment.strength() : ranking.rank(two.first() + 1) - ranking.rank(two.second() + 1);
    }

    private static Outcome outcome(Judgment judgment, int strength) {
        if (judgment.outcome() != Outcome.RANKED) {
            return judgment.outcome();
        }
        if (strength == 0) {
            return Outcome.TIE;
        }
        return strength < 0 ? Outcome.FIRST : Outcome.SECOND;
    }

    private static Outcome turned(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> Outcome.SECOND;
            case SECOND -> Outcome.FIRST;
            default -> outcome;
        };
    }

    private static Kind kind(Judgment judgment) {
        if (judgment.external()) {
            return Kind.ELSEWHERE;
        }
        return judgment.simulated() ? Kind.SIMULATED : Kind.HERE;
    }

    private static Remarks remarks(Judgment judgment) {
        var details = judgment.details();
        var rationale = details.rationale();
        return new Remarks(
                rationale == null ? null : MaskedText.of(rationale), details.confidence(), details.aspects());
    }
}
