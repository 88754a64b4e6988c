package org.touchstone.datasets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.datasets.SnapshotDiff.Change;
import org.touchstone.datasets.SnapshotDiff.Counts;
import org.touchstone.datasets.SnapshotDiff.Kind;
import org.touchstone.datasets.SnapshotDiff.Label;
import org.touchstone.datasets.SnapshotDiff.Rule;
import org.touchstone.datasets.SnapshotDiff.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares snapshots pair by pair. */
@Repository
@Transactional(readOnly = true)
public class SnapshotDiffs {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int EXAMPLES = 20;
    private static final int FETCH = 500;

    /** Matches the pairs of both and says of each what became of it; those that are the same have no kind. */
    private static final String MATCHED = """
        with pair as (
            select snapshot_id, position, split, label, strength, key,
                   row_number() over (partition by snapshot_id, key order by position) as copy
              from datasets.snapshot_pair
              cross join lateral (select md5(conversation::text || e'\\x01' || first || e'\\x01' || second) as key)
             where snapshot_id in (:before, :after)
        ), matched as (
            select a.position as a_position, b.position as b_position, a.split as a_split, b.split as b_split,
                   a.label as a_label, b.label as b_label, a.strength as a_strength, b.strength as b_strength,
                   case when b.key is null then 'GONE'
                        when a.key is null then 'NEW'
                        when sign(a.label - .5) <> sign(b.label - .5) then 'DECIDED_OTHERWISE'
                        when a.label <> b.label or a.strength is distinct from b.strength then 'LABELLED_OTHERWISE'
                        when a.split <> b.split then 'MOVED' end as kind
              from (select * from pair where snapshot_id = :before) a
              full join (select * from pair where snapshot_id = :after) b using (key, copy)
        )
        """;

    private final JdbcClient jdbc;

    SnapshotDiffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In what the later one differs from the earlier one. For two of a million pairs each this takes up to a minute. */
    public SnapshotDiff between(SnapshotView before, SnapshotView after) {
        var examples = new ArrayList<Change>();
        forEach(before, after, EXAMPLES, examples::add);
        return new SnapshotDiff(counts(before, after), rules(before, after), examples);
    }

    /** Hands over every pair that is not the same, in constant memory. */
    public void forEach(SnapshotView before, SnapshotView after, Consumer<Change> each) {
        forEach(before, after, Integer.MAX_VALUE, each);
    }

    private Counts counts(SnapshotView before, SnapshotView after) {
        var counts = new TreeMap<String, Integer>();
        jdbc.sql(MATCHED + "select coalesce(kind, 'SAME') as kind, count(*) as pairs from matched group by 1")
                .param("before", before.id().value())
                .param("after", after.id().value())
                .query((row, _) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return new Counts(
                counts.getOrDefault("SAME", 0),
                counts.getOrDefault("GONE", 0),
                counts.getOrDefault("NEW", 0),
                counts.getOrDefault("DECIDED_OTHERWISE", 0),
                counts.getOrDefault("LABELLED_OTHERWISE", 0),
                counts.getOrDefault("MOVED", 0));
    }

    private void forEach(SnapshotView before, SnapshotView after, int most, Consumer<Change> each) {
        var query = jdbc.sql(MATCHED + """
            select m.*, p.conversation, p.first, p.second from matched m
              join datasets.snapshot_pair p
                on p.snapshot_id = case when a_position is null then :after else :before end
               and p.position = coalesce(a_position, b_position)
             where kind is not null
             order by array_position(array['DECIDED_OTHERWISE', 'LABELLED_OTHERWISE', 'GONE', 'NEW', 'MOVED'], kind),
                      coalesce(a_position, b_position)
             limit :most
            """)
                .withFetchSize(FETCH)
                .param("before", before.id().value())
                .param("after", after.id().value())
                .param("most", most)
                .query((row, _) -> change(row));
        try (Stream<Change> changes = query.stream()) {
            changes.forEach(each);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                Kind.valueOf(row.getString("kind")),
                new Texts(row.getString("conversation"), row.getString("first"), row.getString("second")),
                label(row, "a"),
                label(row, "b"));
    }

    private static @Nullable Label label(ResultSet row, String side) throws SQLException {
        var split = row.getString(side + "_split");
        if (split == null) {
            return null;
        }
        double strength = row.getDouble(side + "_strength");
        boolean none = row.wasNull();
        return new Label(Split.valueOf(split), row.getDouble(side + "_label"), none ? null : strength);
    }

    private static List<Rule> rules(SnapshotView before, SnapshotView after) {
        var earlier = settings(before);
        var later = settings(after);
        var paths = new TreeSet<>(earlier.keySet());
        paths.addAll(later.keySet());
        return paths.stream()
                .map(path -> new Rule(path, earlier.get(path), later.get(path)))
                .filter(rule -> rule.before() == null || !rule.before().equals(rule.after()))
                .toList();
    }

    private static Map<String, String> settings(SnapshotView snapshot) {
        var flat = new TreeMap<String, String>();
        flatten("", JSON.readTree(snapshot.manifest()).path("recipe"), flat);
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), into));
        } else {
            into.put(path, node.isString() ? node.stringValue() : node.toString());
        }
    }
}
