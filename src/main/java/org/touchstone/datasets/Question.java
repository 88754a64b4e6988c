package org.touchstone.datasets;

import org.touchstone.support.Phrase;

/** Which of a study's questions the labels answer. */
public sealed interface Question {

    /** Which response is preferred on the whole. */
    record Overall() implements Question {}

    /**
     * Which is better by one aspect, as judged beside the whole. Ratings compare by their difference. Researchers decide on the whole, so their
     * decisions say nothing here.
     *
     * @param name as the study calls it
     */
    record OfAspect(String name) implements Question {

        public OfAspect {
            name = name.strip();
            if (name.isEmpty()) {
                throw new UnfitPolicy("empty", "aspect", "An aspect has a name");
            }
        }
    }

    /** In plain words. */
    default Phrase words() {
        return switch (this) {
            case Overall() -> Phrase.of("datasets.policy.question.overall");
            case OfAspect(var name) -> Phrase.of("datasets.policy.question.aspect", name);
        };
    }
}
