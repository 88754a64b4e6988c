package org.touchstone.datasets;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.touchstone.support.Phrase;

/** Collections of pairs that a snapshot can be compared with, such as the suites that models are measured on. */
public interface OtherTexts {

    /** A word in requests that tells these collections from others. */
    String kind();

    /** What there is, the newest first. */
    List<Collection> collections();

    /** Hands over the pairs of a collection, or refuses where there is no such. */
    void forEach(UUID id, Consumer<PreferencePair> each);

    /**
     * One collection.
     *
     * @param what what it is
     */
    record Collection(UUID id, Phrase what, String name, int pairs) {}
}
