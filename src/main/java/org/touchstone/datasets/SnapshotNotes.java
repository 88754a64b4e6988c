package org.touchstone.datasets;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;

/** Notes what became of snapshots, and tells other modules of new ones. */
@Component
class SnapshotNotes {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    SnapshotNotes(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    @Transactional
    public void frozen(SnapshotView snapshot, PersonId by) {
        var details = Map.of("name", snapshot.name(), "digest", snapshot.digest());
        audit.record(by, "snapshot-frozen", "snapshot " + snapshot.id(), details);
        events.publishEvent(new SnapshotFrozen(snapshot.id()));
    }

    @Transactional
    public void exported(SnapshotView snapshot, ExportFormat format, PersonId by) {
        var details = Map.of("format", format.code(), "digest", snapshot.digest());
        audit.record(by, "snapshot-exported", "snapshot " + snapshot.id(), details);
    }
}
