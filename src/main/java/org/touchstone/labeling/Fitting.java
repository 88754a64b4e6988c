package org.touchstone.labeling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Asking.Editing;
import org.touchstone.studies.Asking.Rationale;
import org.touchstone.studies.Aspect;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;

/** Refuses answers that a study does not offer, and those that leave out what it asks for. */
final class Fitting {

    private final StudySettings settings;
    private final Asking asking;
    private final int responses;

    /** What fits a comparison of so many responses. */
    Fitting(StudySettings settings, int responses) {
        this.settings = settings;
        this.asking = settings.rules().asking();
        this.responses = responses;
    }

    void check(Verdict verdict) {
        if (!isOffered(verdict.choice())) {
            throw new InvalidVerdict("outcome", refused(verdict.choice()));
        }
        strength(verdict.strength());
        ranking(verdict.details());
        reason(verdict);
        boolean judged = verdict.choice() != Choice.CANNOT_JUDGE;
        aspects(verdict.details(), judged);
        rationale(verdict.details(), judged);
        if (verdict.details().confidence() != null && !asking.confidence()) {
            throw new InvalidVerdict("confidence", "This study does not ask how sure you are");
        }
        improvement(verdict.improvement());
    }

    private void improvement(@Nullable Improvement improvement) {
        if (improvement == null) {
            return;
        }
        if (asking.editing() == Editing.OFF || settings.scale() == Scale.REVIEW) {
            throw new InvalidVerdict("improvement", "improvement-off", "In this study, responses are not rewritten");
        }
        if (improvement.position() > responses) {
            throw new InvalidVerdict(
                    "improvement",
                    "improvement-other",
                    "There is no response " + improvement.position() + " to rewrite");
        }
    }

    private boolean isOffered(Choice choice) {
        return switch (choice) {
            case LEFT, RIGHT -> settings.scale().comparesTwo();
            case RANKED -> settings.scale() == Scale.RANKING;
            case CORRECT, INCORRECT -> settings.scale() == Scale.REVIEW;
            case TIE, BOTH_GOOD, BOTH_BAD, CANNOT_JUDGE ->
                settings.offers(Extra.valueOf(choice.name())) && hasMeaning(choice);
        };
    }

    /** Ties of whole rankings are said in the ranking, and one label alone is neither tied nor bad on both sides. */
    private boolean hasMeaning(Choice beside) {
        return switch (beside) {
            case TIE -> settings.scale().comparesTwo();
            case BOTH_GOOD, BOTH_BAD -> settings.scale() != Scale.REVIEW;
            default -> true;
        };
    }

    private static String refused(Choice choice) {
        return choice == Choice.TIE ? "This study takes no ties" : "This study does not take " + choice;
    }

    private void strength(int strength) {
        int steps = settings.scale().steps();
        if (strength > steps) {
            throw new InvalidVerdict(
                    "strength", "The strongest preference here is " + steps + " but this was " + strength);
        }
    }

    private void ranking(Details details) {
        var ranking = details.ranking();
        if (ranking == null) {
            return;
        }
        if (ranking.size() != responses) {
            throw new InvalidVerdict(
                    "ranking", "There are " + responses + " responses to rank but this names " + ranking.size());
        }
        if (ranking.hasTies() && !settings.offers(Extra.TIE)) {
            throw new InvalidVerdict(
                    "ranking", "ranking-tied", "This study takes no ties: every response has a rank of its own");
        }
    }

    private void reason(Verdict verdict) {
        boolean given = verdict.details().reason() != null;
        boolean wanted = verdict.choice() == Choice.CANNOT_JUDGE;
        if (wanted && !given) {
            throw new InvalidVerdict("reason", "reason-open", "Say why you cannot judge this one");
        }
        if (given && (verdict.choice().isPreference() || verdict.choice() == Choice.RANKED)) {
            throw new InvalidVerdict("reason", "A reason goes with an answer beside the scale");
        }
    }

    private void aspects(Details details, boolean judged) {
        var names = asking.aspects().stream().map(Aspect::name).toList();
        var unknown = details.aspects().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            throw new InvalidVerdict("aspects", "This study does not ask about " + unknown.get());
        }
        for (var aspect : asking.aspects()) {
            var answers = details.aspects().get(aspect.name());
            if (answers == null ? judged : !fits(aspect, answers)) {
                throw new InvalidVerdict(
                        "aspects",
                        "aspects-open",
                        "Answer for each aspect: " + aspect.name() + " is open",
                        aspect.name());
            }
        }
    }

    private boolean fits(Aspect aspect, List<Integer> answers) {
        return switch (aspect.kind()) {
            case SIDES -> responses == 2 && answers.size() == 1 && Math.abs(answers.getFirst()) <= 1;
            case RATING ->
                answers.size() == responses && answers.stream().allMatch(rating -> rating >= 1 && rating <= 5);
        };
    }

    private void rationale(Details details, boolean judged) {
        var text = details.rationale();
        if (text != null && asking.rationale() == Rationale.OFF) {
            throw new InvalidVerdict("rationale", "This study takes no rationale");
        }
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (judged && asking.rationale() == Rationale.REQUIRED && length < asking.shortestRationale()) {
            throw new InvalidVerdict(
                    "rationale",
                    "rationale-short",
                    "Say why in at least %d characters: these are %d".formatted(asking.shortestRationale(), length),
                    asking.shortestRationale(),
                    length);
        }
    }
}
