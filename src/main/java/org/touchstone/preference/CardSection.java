package org.touchstone.preference;

import java.util.Optional;

/** A module that knows something of models which their cards should say. */
public interface CardSection {

    /** Markdown that begins with a heading of the second level, or nothing where it knows nothing of this model. */
    Optional<String> of(ModelId model);
}
