package org.touchstone.catalog;

import tools.jackson.databind.JsonNode;

/** A record of a table as {@link CsvRow} writes it: in our own format, or with votes in place of a label where the table says who judged. */
final class TableRow {

    private TableRow() {}

    static ReadSet read(JsonNode row) throws UnfitRow {
        var read = NativeRow.read(row, ResponseCount.PAIR);
        return row.has("said") ? ReadSet.voted(read.set(), SaidVotes.read(row)) : read;
    }
}
