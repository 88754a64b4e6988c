package org.touchstone.quality.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.adjudication.Case;
import org.touchstone.quality.adjudication.Doubt;
import org.touchstone.quality.adjudication.State;
import org.touchstone.support.Csv;
import org.touchstone.support.Phrase;

/**
 * A disputed comparison in a list.
 *
 * @param about the beginning of what the person in the conversation said last
 * @param settled the outcome that stands; null unless decided
 */
record CaseRow(
        String comparison,
        String about,
        Votes votes,
        double entropy,
        @Nullable Doubt doubt,
        State state,
        @Nullable Outcome settled) {

    static final String HEADER =
            "comparison,about,first,second,ties,simulated,entropy,model,model_contradicts,state,outcome";

    private static final int EXCERPT = 160;

    /** How often what was said; simulated where a program was among those who did. */
    record Votes(int first, int second, int ties, boolean simulated) {}

    static CaseRow of(Case dispute, ComparisonView comparison) {
        var consensus = dispute.consensus();
        return new CaseRow(
                dispute.comparison().toString(),
                excerpt(comparison.pair().conversation().turns().getLast().content()),
                new Votes(consensus.first(), consensus.second(), consensus.ties(), consensus.simulated()),
                dispute.entropy(),
                dispute.doubt(),
                dispute.state(),
                dispute.course().standing().settled());
    }

    String csv() {
        return Csv.row(
                comparison,
                about,
                votes.first(),
                votes.second(),
                votes.ties(),
                votes.simulated(),
                entropy,
                doubt == null ? null : doubt.source(),
                doubt == null ? null : doubt.weight(),
                state,
                settled);
    }

    /** How it stands, in words; an outcome once there is one. */
    public Phrase standing() {
        return settled == null ? state(state) : outcome(settled);
    }

    static Phrase state(State state) {
        return Phrase.of("adjudication.state." + slug(state));
    }

    static Phrase outcome(Outcome outcome) {
        return Phrase.of("adjudication.outcome." + slug(outcome));
    }

    static String slug(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String excerpt(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
