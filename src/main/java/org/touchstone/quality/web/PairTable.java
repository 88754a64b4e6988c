package org.touchstone.quality.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.WorkerPair;
import org.touchstone.quality.WorkerPair.Judge;
import org.touchstone.support.Csv;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * Workers beside each other in a square.
 *
 * @param judges from left to right, and from top to bottom
 * @param rows one for each judge
 */
record PairTable(List<Judge> judges, List<Row> rows) {

    static final String HEADER = "first,second,first_simulated,second_simulated,common,same,low,high,cohen_kappa,note";

    private static final int SHADES = 5;

    /** One judge beside all; null where they have nothing in common, and beside themselves. */
    record Row(Judge judge, List<@Nullable Cell> cells) {}

    /**
     * Two judges.
     *
     * @param shade from 0 where they never agree to 4 where they always do
     */
    record Cell(int common, Figure same, int shade) {

        public Phrase percent() {
            var share = same.value();
            return share == null ? same.percent() : Figure.percent(share, 0);
        }
    }

    static PairTable of(List<WorkerPair> pairs) {
        var judges = pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList();
        Map<List<Judge>, Cell> cells = new HashMap<>();
        for (var pair : pairs) {
            var cell = cell(pair);
            cells.put(List.of(pair.first(), pair.second()), cell);
            cells.put(List.of(pair.second(), pair.first()), cell);
        }
        return new PairTable(
                judges, judges.stream().map(judge -> row(judge, judges, cells)).toList());
    }

    private static Cell cell(WorkerPair pair) {
        var share = pair.same().value();
        int shade = share == null ? 0 : Math.clamp((int) (share * SHADES), 0, SHADES - 1);
        return new Cell(pair.common(), pair.same(), shade);
    }

    private static Row row(Judge judge, List<Judge> judges, Map<List<Judge>, Cell> cells) {
        var row = new ArrayList<@Nullable Cell>();
        judges.forEach(other -> row.add(cells.get(List.of(judge, other))));
        return new Row(judge, row);
    }

    static String csv(WorkerPair pair) {
        return Csv.row(
                pair.first().worker(),
                pair.second().worker(),
                pair.first().simulated(),
                pair.second().simulated(),
                pair.common(),
                pair.same().value(),
                pair.same().low(),
                pair.same().high(),
                pair.kappa().value(),
                pair.kappa().note());
    }
}
