package org.touchstone.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** By what rows of JSON show their format. A row may look like several; the format that {@link PairFormat} names first is then the likelier. */
final class Signs {

    private Signs() {}

    /** How many of the rows look like which format, the most first; formats that none looks like are left out. */
    static List<FileLook.Sign> of(List<JsonNode> rows) {
        return Arrays.stream(PairFormat.values())
                .map(format -> new FileLook.Sign(
                        format, rows.stream().filter(format::looksLike).count()))
                .filter(sign -> sign.rows() > 0)
                .sorted(Comparator.comparingLong(FileLook.Sign::rows).reversed())
                .toList();
    }
}
