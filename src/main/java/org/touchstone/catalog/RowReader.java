package org.touchstone.catalog;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Takes the rows of one format apart. */
@FunctionalInterface
interface RowReader {

    List<ReadSet> read(JsonNode row, Terms terms) throws UnfitRow;

    /** Rows that hold one set of responses each, whatever the terms. */
    static RowReader one(OneSet reader) {
        return (row, _) -> List.of(reader.read(row));
    }

    /**
     * What a row may depend on besides itself.
     *
     * @param count how many responses a comparison may have
     * @param fileName says what model-written items test
     */
    record Terms(ResponseCount count, String fileName) {}

    /** Reads a row that holds one set. */
    @FunctionalInterface
    interface OneSet {

        ReadSet read(JsonNode row) throws UnfitRow;
    }
}
