package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.studies.Assignment.Caps;

/** The next comparison costs as much in a long queue as in a short one: the database walks it in order and stops at the first. */
@SpringBootTest
@Import(Bench.Beans.class)
class HandingOutPlanTests {

    private static final int LONG = 3_000;

    private final Bench bench;
    private final Labeling labeling;
    private final JdbcClient sql;

    HandingOutPlanTests(@Autowired Bench bench, @Autowired Labeling labeling, @Autowired JdbcClient sql) {
        this.bench = bench;
        this.labeling = labeling;
        this.sql = sql;
    }

    static List<String> queries() {
        return List.of(
                Candidates.next(Candidates.NO_CAPS, Candidates.FROM_HERE, Candidates.ANY_SIDE),
                Candidates.next(Candidates.NO_CAPS, Candidates.FROM_HERE, Candidates.WITHIN_HALF),
                Candidates.next(new Caps(9, 9, 9, 9), Candidates.FROM_HERE, Candidates.WITHIN_HALF),
                Candidates.any(Candidates.NO_CAPS, Candidates.FROM_HERE),
                Candidates.front(new Caps(0, 0, 9, 9)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void looksAtTheFrontOfTheQueueOnly(String query) {
        var study = bench.study(LONG, 3);
        var worker = bench.worker(study);
        for (int i = 0; i < 5; i++) {
            var lease = labeling.next(study, worker).orElseThrow().lease();
            labeling.submit(lease, worker, Bench.verdict(Choice.LEFT, 1));
        }
        sql.sql("analyze labeling.queue_entry, labeling.lease").update();
        var plan = sql.sql("explain (analyze, costs off, timing off, summary off) " + query)
                .param("study", study.value())
                .param("worker", worker.value())
                .param("side", Side.LEFT.name())
                .param("team", "")
                .param("lateness", Reach.ALL.lateness())
                .param("position", Reach.ALL.position())
                .param("perConversation", 9)
                .param("perSources", 9)
                .query(String.class)
                .list();
        assertThat(plan).noneMatch(line -> line.contains("Sort") || line.contains("Seq Scan on queue_entry"));
        assertThat(plan)
                .filteredOn(line -> line.contains("using queue_entry_room"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("rows=6.00"));
    }
}
