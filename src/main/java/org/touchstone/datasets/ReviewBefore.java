package org.touchstone.datasets;

import org.springframework.stereotype.Component;
import org.touchstone.datasets.privacy.PersonalData;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts into words for the manifest how far a study was looked through for personal data before it was frozen. */
@Component
class ReviewBefore {

    private static final JsonMapper JSON = new JsonMapper();

    private final PersonalData personal;

    ReviewBefore(PersonalData personal) {
        this.personal = personal;
    }

    /** Refuses while there are finds that nobody has decided on, unless the request takes them as they are. */
    ObjectNode of(FreezeRequest request) {
        if (!request.withoutReview()) {
            personal.requireReviewed(request.study());
        }
        var review = personal.review(request.study());
        var found = review.all();
        var scan = review.scan();
        return JSON.createObjectNode()
                .put("scannedAt", scan == null ? null : scan.askedAt().toString())
                .put("unscanned", review.unscanned())
                .put("kept", found.kept())
                .put("leftOut", found.leftOut())
                .put("unreviewed", found.open())
                .put("frozenWithoutReview", !review.isComplete());
    }
}
