package org.touchstone.datasets;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;

/** Lets snapshots go on which nothing rests. What they were stays in the audit trail. */
@Service
public class SnapshotRemoval {

    private final Datasets datasets;
    private final List<SnapshotUser> users;
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    SnapshotRemoval(Datasets datasets, List<SnapshotUser> users, JdbcClient jdbc, AuditTrail audit) {
        this.datasets = datasets;
        this.users = users;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** What rests on the snapshot. */
    public List<SnapshotUse> uses(SnapshotId id) {
        return users.stream().flatMap(user -> user.usesOf(id).stream()).toList();
    }

    /**
     * Deletes the snapshot with its pairs. Refuses while anything rests on it, and where the name is not typed as it is.
     *
     * @param typed the snapshot's name, as a sign that it is meant
     */
    @Transactional
    public void remove(SnapshotId id, String typed, PersonId by) {
        var snapshot = datasets.find(id);
        if (!typed.strip().equals(snapshot.name())) {
            throw new OtherName(snapshot.name());
        }
        var uses = uses(id);
        if (!uses.isEmpty()) {
            throw new InUse(uses.size());
        }
        jdbc.sql("select datasets.delete_snapshot(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
        audit.record(
                by, "snapshot-deleted", "snapshot " + id, Map.of("name", snapshot.name(), "digest", snapshot.digest()));
    }

    /** The name that was typed is another one. */
    private static final class OtherName extends Refusal.Invalid {
        OtherName(String name) {
            super("other-name", "name", "Type the dataset's name, \"%s\", to delete it".formatted(name), name);
        }
    }

    /** Something rests on the snapshot. */
    private static final class InUse extends Refusal.Conflict {
        InUse(int uses) {
            super("snapshot-in-use", "The dataset stays: %d things rest on it".formatted(uses), uses);
        }
    }
}
