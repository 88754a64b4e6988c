package org.touchstone.quality.adjudication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.studies.StudyId;

/**
 * Which comparisons are disputed, from {@code quality.votes}: judges differ, a model contradicts them, or researchers have looked at
 * them. Most are disputed only because judges differ and come in the order of an index; the others are few and are put between.
 */
@Component
class DisputeTable {

    private static final int ALL = Integer.MAX_VALUE / 2;

    /** What researchers have looked at or a model contradicts, as far as anybody has judged it. */
    private static final String SPECIAL = """
        with touched as materialized (
            select distinct on (comparison_id) comparison_id, state from quality.adjudication
            where study_id = :study order by comparison_id, step desc
        ), special as materialized (
            select comparison_id, v.{entropy} as entropy, v.judged, v.split, d.weight, coalesce(t.state, 'OPEN') as state
            from touched t
            full join (select comparison_id, weight from quality.doubt where study_id = :study) d using (comparison_id)
            join (select * from quality.votes where study_id = :study and judged > 0) v using (comparison_id)
        )
        """;

    private static final String PLAIN = """
        from quality.votes v
        where :plain and v.study_id = :study and v.split and v.comparison_id not in (select comparison_id from special)
        """;

    private static final String QUEUED = SPECIAL + """
        select * from (
            (select comparison_id, 0::double precision as weight, v.{entropy} as entropy, judged
        """ + PLAIN + """
               and {plain}
             order by v.{entropy} desc, v.judged desc, v.comparison_id
             limit :reach)
            union all
            select * from (
                select comparison_id, case when :weighed then coalesce(weight, 0) else 0 end as weight, entropy, judged
                from special where {shown}
            ) v where {special}
        ) q
        order by weight desc, entropy desc, judged desc, comparison_id
        offset :from limit :limit
        """;

    private static final String COUNT = SPECIAL + "select (select count(*) " + PLAIN + """
        ) + (select count(*) from special where {shown})
        """;

    private static final String BEHIND = """
        (v.{entropy}, v.judged) <= (:entropy, :judged)
        and ((v.{entropy}, v.judged) < (:entropy, :judged) or v.comparison_id > :own)
        """;

    private static final String SPECIAL_BEHIND = """
        (v.weight, v.entropy, v.judged) <= (:weight, :entropy, :judged)
        and ((v.weight, v.entropy, v.judged) < (:weight, :entropy, :judged) or v.comparison_id > :own)
        """;

    private final JdbcClient sql;

    DisputeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * What to look for.
     *
     * @param ties whether judges of the study may say that both are alike
     * @param waiting those on which whoever asks has given the first of two opinions and waits for another's
     */
    record Wanted(StudyId study, Show show, boolean ties, List<ComparisonId> waiting) {

        Wanted {
            waiting = List.copyOf(waiting);
        }

        /** The query with the column to go by and the condition on what is shown filled in. */
        private String in(String query) {
            return query.replace("{entropy}", ties ? "of_three" : "of_two").replace("{shown}", shown());
        }

        /** Whether comparisons that nobody has looked at and no model contradicts are among them. */
        private boolean plain() {
            return show == Show.OPEN || show == Show.ALL;
        }

        private String shown() {
            var open = "state <> 'DECIDED' and comparison_id <> all (cast(:waiting as uuid[]))";
            return switch (show) {
                case OPEN -> open;
                case MODEL -> open + " and weight is not null";
                case SECOND -> open + " and state = 'AWAITING_SECOND'";
                case CONFLICT -> "state = 'CONFLICT'";
                case DECIDED -> "state = 'DECIDED'";
                case ALL -> "true";
            };
        }
    }

    /** Where a comparison stands in the order. */
    private record Place(ComparisonId comparison, double weight, double entropy, int judged) {}

    int count(Wanted wanted) {
        return about(wanted.in(COUNT), wanted).query(Integer.class).single();
    }

    /** All of them in the order in which to look at them. */
    List<ComparisonId> all(Wanted wanted) {
        return part(wanted, 0, ALL);
    }

    /** So many of them from a place on. */
    List<ComparisonId> part(Wanted wanted, int from, int limit) {
        return places(wanted, new Condition("true", "true", Map.of()), from, limit).stream()
                .map(Place::comparison)
                .toList();
    }

    /** The one behind this one, or the first other one where this is the last or is not among them. */
    Optional<ComparisonId> next(Wanted wanted, ComparisonId own) {
        var behind = one(wanted, new Condition("v.comparison_id = :own", "v.comparison_id = :own", of(own)))
                .flatMap(place -> one(wanted, new Condition(BEHIND, SPECIAL_BEHIND, of(place))));
        var other = new Condition("v.comparison_id <> :own", "v.comparison_id <> :own", of(own));
        return behind.or(() -> one(wanted, other)).map(Place::comparison);
    }

    private static Map<String, Object> of(ComparisonId own) {
        return Map.of("own", own.value());
    }

    private static Map<String, Object> of(Place place) {
        return Map.of(
                "own",
                place.comparison().value(),
                "weight",
                place.weight(),
                "entropy",
                place.entropy(),
                "judged",
                place.judged());
    }

    /** What else must hold of those that are only split, and of the others. */
    private record Condition(String plain, String special, Map<String, Object> parameters) {}

    private Optional<Place> one(Wanted wanted, Condition condition) {
        return places(wanted, condition, 0, 1).stream().findFirst();
    }

    private List<Place> places(Wanted wanted, Condition condition, int from, int limit) {
        var query = QUEUED.replace("{plain}", condition.plain()).replace("{special}", condition.special());
        return about(wanted.in(query), wanted)
                .param("weighed", wanted.show() == Show.MODEL)
                .param("from", from)
                .param("limit", limit)
                .param("reach", from + limit)
                .params(condition.parameters())
                .query((row, _) -> new Place(
                        new ComparisonId(row.getObject("comparison_id", UUID.class)),
                        row.getDouble("weight"),
                        row.getDouble("entropy"),
                        row.getInt("judged")))
                .list();
    }

    private JdbcClient.StatementSpec about(String query, Wanted wanted) {
        return sql.sql(query)
                .param("study", wanted.study().value())
                .param("plain", wanted.plain())
                .param(
                        "waiting",
                        wanted.waiting().stream().map(ComparisonId::toString).toArray(String[]::new));
    }
}
