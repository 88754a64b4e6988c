package org.touchstone.laboratory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The cells of experiments, planned and done. */
@Repository
class CellTable {

    private static final TypeReference<Map<String, String>> PLACE = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    CellTable(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The plan of an experiment, and what is done of it; both in the order of the plan. */
    record Cells(List<Cell> plan, List<Finding> findings) {}

    void add(ExperimentId experiment, List<Cell> plan) {
        sql.sql("""
            insert into laboratory.cell (experiment_id, position, place, cost)
            select :experiment, p.at - 1, p.place::jsonb, p.cost
              from unnest(:places::text[], :costs::float8[]) with ordinality p(place, cost, at)
            """)
                .param("experiment", experiment.value())
                .param(
                        "places",
                        plan.stream()
                                .map(cell -> json.writeValueAsString(cell.at()))
                                .toArray(String[]::new))
                .param("costs", plan.stream().map(Cell::cost).toArray(Double[]::new))
                .update();
    }

    Cells find(ExperimentId experiment) {
        return find(experiment, "measures");
    }

    /** The same without what was measured. */
    Cells brief(ExperimentId experiment) {
        return find(experiment, "case when seconds is not null then '{\"values\": {}}' end as measures");
    }

    private Cells find(ExperimentId experiment, String measures) {
        var plan = new ArrayList<Cell>();
        var findings = new ArrayList<Finding>();
        sql.sql("select place, cost, %s, seconds from laboratory.cell where experiment_id = :id order by position"
                        .formatted(measures))
                .param("id", experiment.value())
                .query(row -> {
                    var cell = new Cell(json.readValue(row.getString("place"), PLACE), row.getDouble("cost"));
                    plan.add(cell);
                    if (row.getString("measures") != null) {
                        findings.add(finding(cell, row));
                    }
                });
        return new Cells(plan, findings);
    }

    private Finding finding(Cell cell, ResultSet row) throws SQLException {
        return new Finding(cell, json.readValue(row.getString("measures"), Measures.class), row.getDouble("seconds"));
    }

    /** Keeps what a cell found; false, and nothing is kept, where the experiment is no longer the claim's. */
    boolean keep(UUID claim, int position, Measures measures, double seconds) {
        return sql.sql("""
            update laboratory.cell c set measures = :measures::jsonb, seconds = :seconds
              from laboratory.experiment e
             where e.claim = :claim and c.experiment_id = e.id and c.position = :position
            """)
                        .param("measures", json.writeValueAsString(measures))
                        .param("seconds", seconds)
                        .param("claim", claim)
                        .param("position", position)
                        .update()
                > 0;
    }
}
