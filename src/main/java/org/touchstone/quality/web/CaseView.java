package org.touchstone.quality.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Speaker;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.adjudication.State;
import org.touchstone.support.Phrase;
import org.touchstone.support.WordDiff.Stretch;

/**
 * One disputed comparison as a researcher decides on it. Sources are in it only once an outcome stands, and what a first
 * reviewer decided never while a second one is to decide blind.
 *
 * @param steps what researchers decided so far, as far as the viewer may see it
 * @param seen how many steps there are, hidden ones included
 */
record CaseView(CaseRow row, Texts texts, List<JudgmentRow> judgments, List<StepRow> steps, int seen, Rights rights) {

    /** The conversation and both responses, as safe HTML; what tells the second from the first, word by word. */
    record Texts(List<TurnView> turns, List<ResponseView> responses, List<Stretch> diff) {}

    /** One turn; the style sets the last one apart. */
    record TurnView(Phrase who, String style, String html) {}

    /** One response; the source is null while it is to be kept back, and where nobody knows it. */
    record ResponseView(Phrase title, String html, @Nullable String source) {}

    /** What the viewer may do now. */
    record Rights(boolean decide, boolean askSecond, boolean undo, boolean blind) {}

    /** One judgment in words. */
    record JudgmentRow(
            String worker,
            boolean simulated,
            boolean external,
            Phrase said,
            @Nullable String seconds,
            Instant at,
            @Nullable String rationale) {

        static JudgmentRow of(Judgment judgment, String worker) {
            return new JudgmentRow(
                    worker,
                    judgment.simulated(),
                    judgment.external(),
                    said(judgment),
                    seconds(judgment.activeTime()),
                    judgment.judgedAt(),
                    judgment.outcome() == Outcome.CANNOT_JUDGE
                            ? judgment.details().reason()
                            : judgment.rationale());
        }

        private static Phrase said(Judgment judgment) {
            return Phrase.of("adjudication.said." + CaseRow.slug(judgment.outcome()), Math.abs(judgment.strength()));
        }

        private static @Nullable String seconds(@Nullable Duration time) {
            return time == null ? null : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
        }
    }

    /** One step of the adjudication; the outcome is null where a ruling was taken back. */
    record StepRow(
            String by,
            Instant at,
            @Nullable Outcome outcome,
            @Nullable String reason,
            State after) {

        public Phrase did() {
            return outcome == null ? Phrase.of("adjudication.taken-back") : CaseRow.outcome(outcome);
        }

        public Phrase leftIt() {
            return CaseRow.state(after);
        }
    }

    /** One answer that may be given. */
    record Option(String name, Phrase words, String key) {}

    public List<Option> options() {
        return Stream.of(
                        new Option(Outcome.FIRST.name(), CaseRow.outcome(Outcome.FIRST), "1"),
                        new Option(Outcome.SECOND.name(), CaseRow.outcome(Outcome.SECOND), "2"),
                        new Option(Outcome.TIE.name(), CaseRow.outcome(Outcome.TIE), "E"),
                        new Option(Outcome.CANNOT_JUDGE.name(), CaseRow.outcome(Outcome.CANNOT_JUDGE), "C"))
                .toList();
    }

    static Phrase name(Speaker speaker) {
        return Phrase.of("labeling.speaker." + speaker.name().toLowerCase(Locale.ROOT));
    }
}
