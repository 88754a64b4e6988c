package org.touchstone.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.PreferencePair;
import tools.jackson.databind.json.JsonMapper;

/** The stored suites. */
@Repository
class SuiteTable {

    private static final int BATCH = 500;
    private static final String VIEW =
            "select id, name, version, format, digest, items, added_at from evaluation.suite ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    SuiteTable(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    private record Numbered(int position, Item item) {}

    void insert(SuiteView suite, PersonId by, List<Item> items) {
        jdbc.sql("""
            insert into evaluation.suite (id, name, version, format, digest, items, added_by, added_at)
            values (:id, :name, :version, :format, :digest, :items, :by, :at)\
            """)
                .param("id", suite.id().value())
                .param("name", suite.name())
                .param("version", suite.version())
                .param("format", suite.format().name())
                .param("digest", suite.digest())
                .param("items", suite.items())
                .param("by", by.value())
                .param("at", suite.addedAt().atOffset(ZoneOffset.UTC))
                .update();
        insertItems(suite.id(), items);
    }

    private void insertItems(SuiteId suite, List<Item> items) {
        var numbered = IntStream.range(0, items.size())
                .mapToObj(i -> new Numbered(i, items.get(i)))
                .toList();
        batches.batchUpdate("""
            insert into evaluation.suite_item
                (suite_id, position, category, conversation, first_response, second_response, label)
            values (?, ?, ?, ?::jsonb, ?, ?, ?)\
            """, numbered, BATCH, (statement, row) -> {
            var pair = row.item().pair();
            statement.setObject(1, suite.value());
            statement.setInt(2, row.position());
            statement.setString(3, row.item().category());
            statement.setString(4, json.writeValueAsString(pair.conversation()));
            statement.setString(5, pair.first());
            statement.setString(6, pair.second());
            statement.setDouble(7, pair.label());
        });
    }

    Optional<SuiteView> find(SuiteId id) {
        return jdbc.sql(VIEW + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> view(row))
                .optional();
    }

    /** The suite with these very items, if there is one; nobody adds any other until the end of the transaction. */
    Optional<SuiteView> withDigest(String digest) {
        jdbc.sql("lock table evaluation.suite in share row exclusive mode").update();
        return jdbc.sql(VIEW + "where digest = :digest order by added_at, id limit 1")
                .param("digest", digest)
                .query((row, _) -> view(row))
                .optional();
    }

    /** The versions of a suite, the newest first. */
    List<SuiteView> named(String name) {
        return jdbc.sql(VIEW + "where name = :name order by version desc")
                .param("name", name)
                .query((row, _) -> view(row))
                .list();
    }

    List<SuiteView> all() {
        return jdbc.sql(VIEW + "order by added_at desc, id")
                .query((row, _) -> view(row))
                .list();
    }

    List<Item> items(SuiteId id) {
        return page(id, 0, Integer.MAX_VALUE).stream().map(Numbered::item).toList();
    }

    /** Items from a position on. */
    List<SuiteItem> items(SuiteId id, int from, int limit) {
        return page(id, from, limit).stream()
                .map(row -> {
                    var pair = row.item().pair();
                    boolean first = row.item().prefersFirst();
                    return new SuiteItem(
                            row.position(),
                            row.item().category(),
                            pair.conversation(),
                            first ? pair.first() : pair.second(),
                            first ? pair.second() : pair.first());
                })
                .toList();
    }

    private List<Numbered> page(SuiteId id, int from, int limit) {
        return jdbc.sql("""
            select position, category, conversation, first_response, second_response, label
            from evaluation.suite_item where suite_id = :suite and position >= :from
            order by position limit :limit\
            """)
                .param("suite", id.value())
                .param("from", from)
                .param("limit", limit)
                .query((row, _) -> item(row))
                .list();
    }

    private Numbered item(ResultSet row) throws SQLException {
        var pair = new PreferencePair(
                json.readValue(row.getString("conversation"), Conversation.class),
                row.getString("first_response"),
                row.getString("second_response"),
                row.getDouble("label"),
                null,
                1);
        return new Numbered(row.getInt("position"), new Item(pair, row.getString("category")));
    }

    private static SuiteView view(ResultSet row) throws SQLException {
        return new SuiteView(
                new SuiteId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getInt("version"),
                PairFormat.valueOf(row.getString("format")),
                row.getString("digest"),
                row.getInt("items"),
                row.getTimestamp("added_at").toInstant());
    }
}
