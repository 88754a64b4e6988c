package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.datasets.LabelPolicy.Sentence;
import org.touchstone.studies.Orientation;
import org.touchstone.support.Phrase;

/**
 * What is read out of judgments.
 *
 * @param question which question the labels answer
 * @param decidedFirst whether what researchers decided on a comparison stands before any vote
 * @param direction which response counts as chosen
 * @param margin what becomes of the strength of preferences
 */
public record Reading(Question question, boolean decidedFirst, Direction direction, Margin margin) {

    /** The whole, decisions first, as the study was set up, without margins. */
    public static final Reading USUAL = new Reading(new Question.Overall(), true, Direction.STUDY, new Margin.None());

    /** Which response counts as the better one. */
    public enum Direction {
        /** As the study says: the one that workers chose, or the other where they were asked for the worse one. */
        STUDY,
        /** The one that workers chose, whatever they were asked. */
        AS_ASKED,
        /** The one that workers did not choose. */
        REVERSED
    }

    /** What choosing a response says of it, in a study of this orientation. */
    Orientation orientation(Orientation study) {
        return switch (direction) {
            case STUDY -> study;
            case AS_ASKED -> Orientation.BETTER;
            case REVERSED -> Orientation.WORSE;
        };
    }

    /** Whether decisions are looked at. */
    boolean decisions() {
        return decidedFirst && question instanceof Question.Overall;
    }

    List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        if (question instanceof Question.OfAspect(var name)) {
            sentences.add(new Sentence(PolicyRule.ASPECT, Phrase.of("datasets.policy.aspect", name)));
        }
        if (decisions()) {
            sentences.add(new Sentence(PolicyRule.UNDECIDABLE, PolicyRule.UNDECIDABLE.words()));
        }
        return sentences;
    }

    List<Phrase> notes() {
        var notes = new ArrayList<Phrase>();
        if (question instanceof Question.OfAspect) {
            notes.add(question.words());
        } else if (!decidedFirst) {
            notes.add(Phrase.of("datasets.policy.undecided"));
        }
        if (direction != Direction.STUDY) {
            var name = direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
            notes.add(Phrase.of("datasets.policy.direction." + name));
        }
        var margins = margin.words();
        if (margins != null) {
            notes.add(margins);
        }
        return notes;
    }
}
