package org.touchstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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
    int add(ImportId source, List<StoredPair> pairs) {
        addSources(pairs);
        addConversations(pairs);
        addResponses(pairs);
        var distinct = distinct(pairs.stream(), pair -> pair.comparison().value());
        return jdbc.sql("""
            insert into catalog.comparison (id, conversation_id, first_id, second_id, known, import_id)
            select c.*, :import
              from unnest(:ids::uuid[], :conversations::uuid[], :firsts::uuid[], :seconds::uuid[], :known::text[]) c
            on conflict do nothing
            """)
                .param("import", source.value())
                .param("ids", array(distinct, pair -> pair.comparison().value()))
                .param("conversations", array(distinct, StoredPair::conversation))
                .param("firsts", array(distinct, pair -> pair.first().id()))
                .param("seconds", array(distinct, pair -> pair.second().id()))
                .param(
                        "known",
                        array(
                                distinct,
                                pair -> pair.known() == null
                                        ? null
                                        : pair.known().name()))
                .update();
    }

    List<ComparisonView> find(Collection<ComparisonId> ids) {
        return jdbc.sql("""
            select c.id, v.turns, a.content as first, s.name as first_source, b.content as second, t.name as second_source, c.known
              from catalog.comparison c
              join catalog.conversation v on v.id = c.conversation_id
              join catalog.response a on a.id = c.first_id left join catalog.source s on s.id = a.source_id
              join catalog.response b on b.id = c.second_id left join catalog.source t on t.id = b.source_id
             where c.id = any (:ids::uuid[])
            """)
                .param("ids", ids.stream().map(id -> id.value().toString()).toArray(String[]::new))
                .query((row, _) -> view(row))
                .list();
    }

    private void addSources(List<StoredPair> pairs) {
        var named = distinct(parts(pairs).filter(part -> part.source() != null), StoredPair.Part::source);
        if (!named.isEmpty()) {
            jdbc.sql("insert into catalog.source (id, name) select * from unnest(:ids::uuid[], :names::text[])"
                            + " on conflict do nothing")
                    .param("ids", array(named, StoredPair.Part::source))
                    .param("names", array(named, part -> part.response().source()))
                    .update();
        }
    }

    private void addConversations(List<StoredPair> pairs) {
        var distinct = distinct(pairs.stream(), StoredPair::conversation);
        jdbc.sql("insert into catalog.conversation (id, turns) select * from unnest(:ids::uuid[],"
                        + " :turns::jsonb[]) on conflict do nothing")
                .param("ids", array(distinct, StoredPair::conversation))
                .param("turns", array(distinct, StoredPair::turns))
                .update();
    }

    private void addResponses(List<StoredPair> pairs) {
        record Owned(UUID conversation, StoredPair.Part part) {}
        var owned = pairs.stream()
                .flatMap(pair -> Stream.of(
                        new Owned(pair.conversation(), pair.first()), new Owned(pair.conversation(), pair.second())));
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

    private static Stream<StoredPair.Part> parts(List<StoredPair> pairs) {
        return pairs.stream().flatMap(pair -> Stream.of(pair.first(), pair.second()));
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

    private static ComparisonView view(ResultSet row) throws SQLException {
        var known = row.getString("known");
        return new ComparisonView(
                new ComparisonId(row.getObject("id", UUID.class)),
                new CandidatePair(
                        TurnsJson.read(row.getString("turns")),
                        new Response(row.getString("first"), row.getString("first_source")),
                        new Response(row.getString("second"), row.getString("second_source")),
                        known == null ? null : Preferred.valueOf(known)));
    }
}
