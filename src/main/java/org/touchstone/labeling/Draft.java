package org.touchstone.labeling;

import java.time.Instant;
import java.util.Map;

/**
 * What a worker has chosen and typed for a comparison and not submitted yet.
 *
 * @param fields by the names of the form's fields
 */
public record Draft(Map<String, String> fields, Instant savedAt) {

    public Draft {
        fields = Map.copyOf(fields);
    }
}
