package org.touchstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes comparisons many at a time and reads them back whole. */
@Repository
class Comparisons {

    private final JdbcClient jdbc;

    Comparisons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what is not there yet and says how many comparisons were new. Rows go in by ascending id, so that two imports never deadlock. */
    int add(@Nullable ImportId source, List<StoredSet> pairs) {
        addSources(pairs);
        addConversations(pairs);
        addResponses(pairs);
        var distinct = distinct(pairs.stream(), pair -> pair.comparison().value());
        int added = addComparisons(source, distinct);
        addFurther(distinct.stream().flatMap(set -> set.further().stream()).toList());
        return added;
    }

    List<ComparisonView> find(Collection<ComparisonId> ids) {
        var further = further(ids);
        return jdbc.sql("""
            select c.id, v.turns, a.content as first, s.name as first_source, b.content as second, t.name as second_source,
                   c.responses, c.known
              from catalog.comparison c
              join catalog.conversation v on v.id = c.conversation_id
              join catalog.response a on a.id = c.first_id left join catalog.source s on s.id = a.source_id
              left join catalog.response b on b.id = c.second_id left join catalog.source t on t.id = b.source_id
             where c.id = any (:ids::uuid[])
            """)
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, _) -> view(row, further))
                .list();
    }

    private int addComparisons(@Nullable ImportId source, List<StoredSet> distinct) {
        return jdbc.sql("""
            insert into catalog.comparison (id, conversation_id, first_id, second_id, responses, known, import_id)
            select c.*, cast(:import as uuid)
              from unnest(:ids::uuid[], :conversations::uuid[], :firsts::uuid[], :seconds::uuid[], :counts::smallint[],
                          :known::text[]) c
            on conflict do nothing
            """)
                .param("import", source == null ? null : source.value())
                .param("ids", array(distinct, pair -> pair.comparison().value()))
                .param("conversations", array(distinct, StoredSet::conversation))
                .param("firsts", array(distinct, StoredSet::first))
                .param("seconds", array(distinct, StoredSet::second))
                .param("counts", array(distinct, set -> set.parts().size()))
                .param("known", array(distinct, StoredSet::known))
                .update();
    }

    private void addFurther(List<StoredSet.Further> further) {
        if (!further.isEmpty()) {
            jdbc.sql("""
                insert into catalog.further_response (comparison_id, place, response_id, conversation_id)
                select * from unnest(:comparisons::uuid[], :places::smallint[], :responses::uuid[], :conversations::uuid[])
                on conflict do nothing
                """)
                    .param("comparisons", array(further, StoredSet.Further::comparison))
                    .param("places", array(further, StoredSet.Further::place))
                    .param("responses", array(further, StoredSet.Further::response))
                    .param("conversations", array(further, StoredSet.Further::conversation))
                    .update();
        }
    }

    /** The third and later responses by comparison, in their order. */
    private Map<UUID, List<Response>> further(Collection<ComparisonId> ids) {
        record Placed(UUID comparison, Response response) {}
        return jdbc
                .sql("""
                    select f.comparison_id, r.content, s.name
                      from catalog.further_response f
                      join catalog.response r on r.id = f.response_id left join catalog.source s on s.id = r.source_id
                     where f.comparison_id = any (:ids::uuid[])
                     order by f.comparison_id, f.place
                    """)
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, _) ->
                        new Placed(row.getObject(1, UUID.class), new Response(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Placed::comparison, Collectors.mapping(Placed::response, Collectors.toList())));
    }

    private void addSources(List<StoredSet> pairs) {
        var named = distinct(parts(pairs).filter(part -> part.source() != null), StoredSet.Part::source);
        if (!named.isEmpty()) {
            jdbc.sql("insert into catalog.source (id, name) select * from unnest(:ids::uuid[], :names::text[])"
                            + " on conflict do nothing")
                    .param("ids", array(named, StoredSet.Part::source))
                    .param("names", array(named, part -> part.response().source()))
                    .update();
        }
    }

    private void addConversations(List<StoredSet> pairs) {
        var distinct = distinct(pairs.stream(), StoredSet::conversation);
        jdbc.sql("insert into catalog.conversation (id, turns) select * from unnest(:ids::uuid[],"
                        + " :turns::jsonb[]) on conflict do nothing")
                .param("ids", array(distinct, StoredSet::conversation))
                .param("turns", array(distinct, StoredSet::turns))
                .update();
    }

    private void addResponses(List<StoredSet> pairs) {
        record Owned(UUID conversation, StoredSet.Part part) {}
        var owned =
                pairs.stream().flatMap(set -> set.parts().stream().map(part -> new Owned(set.conversation(), part)));
        var distinct = distinct(owned, response -> response.part().id());
        jdbc.sql("""
            insert into catalog.response (id, conversation_id, source_id, content)
            select * from unnest(:ids::uuid[], :conversations::uuid[], :sources::uuid[], :contents::text[])
            on conflict do nothing
            """)
                .param("ids", array(distinct, response -> response.part().id()))
                .param("conversations", array(distinct, Owned::conversation))
                .param("sources", array(distinct, response -> response.part().source()))
                .param(
                        "contents",
                        array(distinct, response -> response.part().response().content()))
                .update();
    }

    private static Stream<StoredSet.Part> parts(List<StoredSet> pairs) {
        return pairs.stream().flatMap(set -> set.parts().stream());
    }

    private static <T> List<T> distinct(Stream<T> values, Function<T, @Nullable UUID> id) {
        return values
                .collect(Collectors.toMap(
                        value -> String.valueOf(id.apply(value)), Function.identity(), (one, _) -> one, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static <T> @Nullable String[] array(List<T> values, Function<T, @Nullable Object> component) {
        return values.stream()
                .map(component)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static ComparisonView view(ResultSet row, Map<UUID, List<Response>> further) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var responses = new ArrayList<Response>();
        responses.add(new Response(row.getString("first"), row.getString("first_source")));
        if (row.getInt("responses") > 1) {
            responses.add(new Response(row.getString("second"), row.getString("second_source")));
        }
        responses.addAll(further.getOrDefault(id, List.of()));
        var known = row.getString("known");
        var set = new CandidateSet(
                TurnsJson.read(row.getString("turns")), responses, known == null ? null : Preferred.valueOf(known));
        return new ComparisonView(new ComparisonId(id), set);
    }
}
