package org.touchstone.preference.web;

import org.touchstone.preference.Family;
import org.touchstone.preference.ModelView;

/** What every card of a family says. */
final class CardTexts {

    private CardTexts() {}

    static String family(Family family) {
        return switch (family) {
            case LEXICAL ->
                "Family `lexical`: a logistic regression on the words and letters of the response, its length and its"
                        + " form. It does not read the conversation.";
            case FROZEN ->
                "Family `frozen`: small networks on what a frozen sentence encoder makes of the conversation and the"
                        + " response.";
            case HYBRID ->
                "Family `hybrid`: a logistic regression on words, letters, length and form of the response together"
                        + " with what a frozen sentence encoder makes of it and of the conversation.";
            default -> "Family `%s`.".formatted(family.key());
        };
    }

    static String limits(Family family) {
        var reading = family == Family.LEXICAL
                ? "It counts words and letters: it knows neither the question nor the truth of an answer."
                : "The encoder reads 256 tokens; what is cut off of a long response does not count.";
        return """
            ## Limits

            - It predicts what the people behind its data prefer. That is not the same as what is true, safe or good.
            - %s
            - On other kinds of conversation, other languages or responses of other systems than in its data it may be no better than chance.
            - Optimising responses against it finds its mistakes: measure the result with people.
            - Scores of different models do not compare; differences within one conversation do.\
            """.formatted(reading);
    }

    static String use(ModelView model) {
        return """
            ## How to use it

            In Touchstone, with a token of scope `research`:

            ```
            curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
              -d '{"items":[{"conversation":"Hi","responses":["Hello!","Go away."]}]}' \\
              $TOUCHSTONE/api/v1/models/%s/score
            ```

            Without Touchstone the safetensors file is all there is to it; `src/docs/artifacts.md` says what its tensors mean and
            `src/bench/python/score_artifact.py` scores with it. Another Touchstone takes the file under Models, Bring a model in.\
            """.formatted(model.id());
    }
}
