package org.touchstone.catalog;

import java.util.List;
import java.util.Locale;

/** What a column of a table can stand for. */
public enum ColumnRole {
    /** What the user asks: a conversation of one turn. */
    PROMPT("prompt question instruction input query user_prompt text"),
    /** A whole conversation: a JSON list of turns with role and content, or a dialogue with the turn markers of HH-RLHF. */
    CONVERSATION("conversation dialogue dialog context messages history"),
    /** One response. */
    RESPONSE_A("response_a response_1 response1 responsea a first output_1 output_a answer_a answer_1 completion_a"
            + " response_first left"),
    /** The other response. */
    RESPONSE_B("response_b response_2 response2 responseb b second output_2 output_b answer_b answer_2 completion_b"
            + " response_second right"),
    /** The model or person that wrote the one response. */
    SOURCE_A("source_a model_a source_1 model_1 generator_1 first_source model1"),
    /** The model or person that wrote the other response. */
    SOURCE_B("source_b model_b source_2 model_2 generator_2 second_source model2"),
    /** Which response is better. */
    WINNER("winner preferred preference label choice outcome known better chosen selection"),
    /** By how many steps it is better; without a column for the winner, a negative number says the one, a positive the other. */
    STRENGTH("strength preference_strength margin degree overall_preference"),
    /** The probability that the one response is the better one, from 0 to 1. */
    LABEL("probability soft_label label_probability probability_a"),
    /** Who said so. */
    WORKER("worker worker_id annotator annotator_id rater user_id judge labeler participant"),
    /** When they said so. */
    TIME("time timestamp submitted_at created_at date at tstamp"),
    /** Why, in their words. */
    RATIONALE("rationale reason comment explanation justification note");

    private final String usualNames;

    ColumnRole(String usualNames) {
        this.usualNames = usualNames;
    }

    /** The word by which programs name the role: {@code response_a}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How well the name of a column fits: the lower, the better; -1 where it does not. */
    int rank(String column) {
        return List.of(usualNames.split(" "))
                .indexOf(column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_"));
    }
}
