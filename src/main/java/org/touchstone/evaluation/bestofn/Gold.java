package org.touchstone.evaluation.bestofn;

import java.util.UUID;
import org.touchstone.preference.ModelId;
import org.touchstone.support.Refusal;

/** The measure by which a choice is judged. */
public sealed interface Gold {

    /** What people of the study, or the labels of the snapshot, said of the responses. */
    record Votes() implements Gold {}

    /** Another preference model. */
    record Scores(ModelId model) implements Gold {}

    /** Reads {@code votes} or {@code model:ID}; refuses anything else. */
    static Gold named(String text) {
        if (text.equalsIgnoreCase("votes")) {
            return new Votes();
        }
        try {
            if (text.startsWith("model:")) {
                return new Scores(new ModelId(UUID.fromString(text.substring("model:".length()))));
            }
        } catch (IllegalArgumentException _) {
            throw new UnknownGold(text);
        }
        throw new UnknownGold(text);
    }

    /** The name that addresses use. */
    default String slug() {
        return switch (this) {
            case Votes() -> "votes";
            case Scores(var model) -> "model:" + model;
        };
    }

    /** The text names no gold. */
    final class UnknownGold extends Refusal.Invalid {
        private UnknownGold(String text) {
            super("unknown-gold", "gold", "gold is votes or model:ID, but was " + text);
        }
    }
}
