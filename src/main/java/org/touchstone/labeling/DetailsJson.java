package org.touchstone.labeling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a row of {@code labeling.judgment} says beside its outcome. */
final class DetailsJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<List<Integer>>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<Map<String, List<Integer>>> ASPECTS = new TypeReference<>() {};

    private DetailsJson() {}

    static @Nullable String ranking(@Nullable Ranking ranking) {
        return ranking == null ? null : JSON.writeValueAsString(ranking.groups());
    }

    static String aspects(Map<String, List<Integer>> aspects) {
        return JSON.writeValueAsString(aspects);
    }

    static Details read(ResultSet row) throws SQLException {
        var ranking = row.getString("ranking");
        var aspects = row.getString("aspects");
        int confidence = row.getInt("confidence");
        return new Details(
                row.getString("reason"),
                ranking == null ? null : new Ranking(JSON.readValue(ranking, GROUPS)),
                aspects.equals("{}") ? Map.of() : JSON.readValue(aspects, ASPECTS),
                row.getString("rationale"),
                confidence == 0 ? null : confidence);
    }
}
