package org.touchstone.labeling.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Improvement;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.StudySettings;

/** Reads a form as an answer. What belongs to another choice than the one made is left out. */
final class VerdictReader {

    private static final long DAY_MS = Duration.ofDays(1).toMillis();

    private final StudySettings settings;
    private final List<String> texts;
    private final int responses;

    /** For a comparison of these responses. */
    VerdictReader(StudySettings settings, List<String> texts) {
        this.settings = settings;
        this.texts = texts;
        this.responses = texts.size();
    }

    Verdict read(AnswerForm form) {
        var answer = form.value("answer");
        if (answer == null) {
            throw new NothingChosen();
        }
        var chosen = Answer.parse(answer);
        boolean judged = chosen.choice() != Choice.CANNOT_JUDGE;
        var details = new Details(
                judged ? null : reason(form),
                chosen.choice() == Choice.RANKED ? ranking(form) : null,
                judged ? aspects(form) : Map.of(),
                form.value("rationale"),
                form.number("confidence"));
        return new Verdict(chosen.choice(), chosen.strength(), details, activeTime(form))
                .withPasted(form.number("pasted"))
                .with(improvement(form));
    }

    /** The response that was picked, where its text is another one now. */
    private @Nullable Improvement improvement(AnswerForm form) {
        var position = form.number("improve");
        var text = position == null ? null : form.value(Fields.edit(position));
        if (position == null || text == null || position < 1 || position > responses) {
            return null;
        }
        return Improvement.of(position, text, texts.get(position - 1)).orElse(null);
    }

    private static @Nullable String reason(AnswerForm form) {
        var words = Objects.requireNonNullElse(form.value("whyWords"), "");
        return Doubt.named(form.value("why")).map(doubt -> doubt.reason(words)).orElse(words);
    }

    private Ranking ranking(AnswerForm form) {
        var ranks = new ArrayList<@Nullable Integer>();
        positions().forEach(position -> ranks.add(form.number(Fields.rank(position))));
        var ranking = Ranks.ranking(ranks);
        if (Ranks.isAsItStood(ranking) && !form.has("asItStood", "yes")) {
            throw new UnfitForm(
                    "as-it-stood",
                    "asItStood",
                    "You have left the responses in the order of the screen. Is that your ranking?");
        }
        return ranking;
    }

    private Map<String, List<Integer>> aspects(AnswerForm form) {
        var read = new HashMap<String, List<Integer>>();
        for (var aspect : settings.rules().asking().aspects()) {
            var answers = answers(aspect, form);
            if (!answers.contains(null)) {
                read.put(
                        aspect.name(),
                        answers.stream().map(Objects::requireNonNull).toList());
            }
        }
        return read;
    }

    private List<@Nullable Integer> answers(Aspect aspect, AnswerForm form) {
        var answers = new ArrayList<@Nullable Integer>();
        switch (aspect.kind()) {
            case SIDES -> answers.add(form.number(Fields.sides(aspect)));
            case RATING -> positions().forEach(position -> answers.add(form.number(Fields.rating(position, aspect))));
        }
        return answers;
    }

    private List<Integer> positions() {
        return IntStream.rangeClosed(1, responses).boxed().toList();
    }

    private static Duration activeTime(AnswerForm form) {
        var milliseconds = form.number("activeMs");
        return Duration.ofMillis(milliseconds == null ? 0 : Math.clamp(milliseconds, 0, DAY_MS));
    }
}
