package org.touchstone.evaluation.leaderboards;

import java.util.UUID;
import org.touchstone.preference.ModelId;
import org.touchstone.quality.Judges;
import org.touchstone.support.Refusal;

/** Who says which of two responses is better. */
public sealed interface Judge {

    /** The people of a study. */
    record People(Judges judges) implements Judge {}

    /** The labels of a snapshot, whoever gave them: AI feedback is such a snapshot. */
    record Labels() implements Judge {}

    /** A preference model, whose probabilities are shares of one vote for each comparison. */
    record Scores(ModelId model) implements Judge {}

    /** Reads {@code all}, {@code human}, {@code labels} or {@code model:ID}; refuses anything else. */
    static Judge named(String text) {
        if (text.startsWith("model:")) {
            try {
                return new Scores(new ModelId(UUID.fromString(text.substring("model:".length()))));
            } catch (IllegalArgumentException _) {
                throw new UnknownJudge(text);
            }
        }
        if ("labels".equalsIgnoreCase(text)) {
            return new Labels();
        }
        return new People(Judges.named(text));
    }

    /** The name that addresses use. */
    default String slug() {
        return switch (this) {
            case People(var judges) -> judges.slug();
            case Labels() -> "labels";
            case Scores(var model) -> "model:" + model;
        };
    }

    /** The text names no judge. */
    final class UnknownJudge extends Refusal.Invalid {
        private UnknownJudge(String text) {
            super("unknown-judge", "by", "by is all, human, labels or model:ID, but was " + text);
        }
    }
}
