package org.touchstone.datasets.web;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.support.Phrase;
import tools.jackson.databind.JsonNode;

/** Says from a manifest what became of personal data; nothing for snapshots from before that was noted. */
final class PersonalRules {

    private PersonalRules() {}

    static List<Phrase> of(JsonNode source) {
        var review = source.path("personalData");
        var rules = new ArrayList<Phrase>();
        if (review.isMissingNode()) {
            return rules;
        }
        int out = source.path("leftOut").path("personal").asInt();
        if (out > 0) {
            rules.add(Phrase.of("datasets.rule.personal.left-out", out));
        }
        int unscanned = review.path("unscanned").asInt();
        int unreviewed = review.path("unreviewed").asInt();
        if (unscanned + unreviewed > 0) {
            rules.add(Phrase.of("datasets.rule.personal.unreviewed", unscanned, unreviewed));
        } else {
            rules.add(Phrase.of(
                    "datasets.rule.personal.reviewed", review.path("kept").asInt()));
        }
        return rules;
    }
}
