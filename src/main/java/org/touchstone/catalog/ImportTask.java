package org.touchstone.catalog;

import java.util.Map;

/**
 * What is to be done with a file, said so that it can be done again after a restart.
 *
 * @param work the name of the {@link ImportWork}
 * @param terms what it needs to know
 */
public record ImportTask(String work, Map<String, String> terms) {

    public ImportTask {
        terms = Map.copyOf(terms);
    }
}
