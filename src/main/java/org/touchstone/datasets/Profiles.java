package org.touchstone.datasets;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Profiles of snapshots, each worked out once: a snapshot never changes. */
@Service
public class Profiles {

    private static final Logger log = LoggerFactory.getLogger(Profiles.class);

    /** So many pairs are read within a second or two. */
    private static final int SMALL = 50_000;

    private final JdbcClient jdbc;
    private final SnapshotPairs pairs;
    private final TaskExecutor executor;
    private final JsonMapper json;
    private final Set<SnapshotId> underWay = ConcurrentHashMap.newKeySet();

    Profiles(
            JdbcClient jdbc,
            SnapshotPairs pairs,
            @Qualifier("applicationTaskExecutor") TaskExecutor executor,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.pairs = pairs;
        this.executor = executor;
        this.json = json;
    }

    /** The profile; of a large snapshot that nobody asked for before it is not there yet, and is being worked out from now on. */
    public Optional<SnapshotProfile> of(SnapshotView snapshot) {
        var kept = kept(snapshot.id());
        if (kept.isPresent() || snapshot.size() > SMALL) {
            if (kept.isEmpty() && underWay.add(snapshot.id())) {
                executor.execute(() -> workOut(snapshot.id()));
            }
            return kept;
        }
        return Optional.of(fresh(snapshot.id()));
    }

    /** The profile, whatever time it takes. */
    public SnapshotProfile workedOut(SnapshotView snapshot) {
        return kept(snapshot.id()).orElseGet(() -> fresh(snapshot.id()));
    }

    private void workOut(SnapshotId id) {
        try {
            fresh(id);
        } catch (RuntimeException failure) {
            log.error("The profile of snapshot {} failed", id, failure);
        } finally {
            underWay.remove(id);
        }
    }

    private Optional<SnapshotProfile> kept(SnapshotId id) {
        return jdbc.sql("select profile from datasets.snapshot_profile where snapshot_id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(profile -> json.readValue(profile, SnapshotProfile.class));
    }

    private SnapshotProfile fresh(SnapshotId id) {
        var tally = new ProfileTally();
        pairs.forEach(id, null, Integer.MAX_VALUE, tally::add);
        var profile = tally.profile();
        jdbc.sql("""
            insert into datasets.snapshot_profile (snapshot_id, profile) values (:id, :profile::json) on conflict do nothing
            """)
                .param("id", id.value())
                .param("profile", json.writeValueAsString(profile))
                .update();
        return profile;
    }
}
