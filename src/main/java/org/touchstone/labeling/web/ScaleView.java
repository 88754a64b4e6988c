package org.touchstone.labeling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.labeling.Choice;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Phrase;

/**
 * The buttons of a study: a row from "A is much better" on the left to "B is much better" on the right, and the answers
 * beside it.
 *
 * @param steps the row in the order of the screen; empty where responses are ranked
 * @param beside the answers beside the row; in a ranking, the ranking itself is the first of them
 * @param style the name of the scale, which lays the row out
 */
record ScaleView(List<StepView> steps, List<StepView> beside, String style) {

    /**
     * One button.
     *
     * @param value what the form posts
     * @param face the letter on the button, word what stands beside it, says the whole sentence
     * @param size from 1 for the smallest to 4; 0 for answers without a strength
     */
    record StepView(String value, String face, Phrase word, Phrase says, String key, int size) {}

    private static final int LARGEST = 4;

    static ScaleView of(StudySettings settings, int responses) {
        var wording = new Wording(settings.scale(), responses);
        var steps = switch (settings.scale()) {
            case BINARY, GRADED_8 -> numbered(sides(settings.scale(), List.of()), wording);
            case SEVEN -> numbered(sides(settings.scale(), List.of(Answer.of(Choice.TIE))), wording);
            case RANKING -> List.<StepView>of();
            case REVIEW ->
                Stream.of(Choice.CORRECT, Choice.INCORRECT)
                        .map(choice -> step(Answer.of(choice), "", wording))
                        .toList();
        };
        return new ScaleView(steps, beside(settings, wording), style(settings.scale()));
    }

    /** The highest number key; 0 where numbers do not choose. */
    public int last() {
        return (int) steps.stream().filter(step -> step.key().matches("\\d")).count();
    }

    /** The answers that have a letter or a sign for a key. */
    public List<StepView> lettered() {
        return Stream.concat(steps.stream(), beside.stream())
                .filter(step -> step.key().matches("\\D"))
                .toList();
    }

    /** Whether there is an answer with this key. */
    public boolean takes(String key) {
        return lettered().stream().anyMatch(step -> step.key().equals(key));
    }

    private static List<Answer> sides(Scale scale, List<Answer> between) {
        int reach = scale.steps();
        List<Answer> answers = new ArrayList<>();
        IntStream.iterate(reach, strength -> strength - 1).limit(reach).forEach(s -> answers.add(Answer.left(s)));
        answers.addAll(between);
        IntStream.rangeClosed(1, reach).forEach(s -> answers.add(Answer.right(s)));
        return answers;
    }

    private static List<StepView> numbered(List<Answer> answers, Wording wording) {
        List<StepView> steps = new ArrayList<>();
        int number = 0;
        for (var answer : answers) {
            var key = answer.choice().isPreference() ? String.valueOf(++number) : "";
            steps.add(step(answer, key, wording));
        }
        return steps;
    }

    private static List<StepView> beside(StudySettings settings, Wording wording) {
        var offered = Stream.of(Extra.values())
                .filter(settings::offers)
                .filter(extra -> hasMeaning(extra, settings.scale()))
                .map(extra -> Answer.of(Choice.valueOf(extra.name())))
                .toList();
        var ranking = settings.scale() == Scale.RANKING && !offered.isEmpty()
                ? Stream.of(Answer.of(Choice.RANKED))
                : Stream.<Answer>of();
        return Stream.concat(ranking, offered.stream())
                .map(answer -> step(answer, "", wording))
                .toList();
    }

    /** The scale of seven has its tie in the row, and a ranking in the ranks; one label is neither tied nor both. */
    private static boolean hasMeaning(Extra extra, Scale scale) {
        return switch (extra) {
            case TIE -> scale == Scale.BINARY || scale == Scale.GRADED_8;
            case BOTH_GOOD, BOTH_BAD -> scale != Scale.REVIEW;
            case CANNOT_JUDGE -> true;
        };
    }

    private static StepView step(Answer answer, String key, Wording wording) {
        int size = answer.choice().isPreference() ? LARGEST - wording.scale().steps() + answer.strength() : 0;
        return new StepView(
                answer.value(),
                answer.face(),
                wording.word(answer),
                wording.says(answer),
                key.isEmpty() ? answer.key() : key,
                size);
    }

    private static String style(Scale scale) {
        return switch (scale) {
            case BINARY -> "binary";
            case GRADED_8 -> "graded";
            case SEVEN -> "seven";
            case RANKING -> "ranked";
            case REVIEW -> "review";
        };
    }
}
