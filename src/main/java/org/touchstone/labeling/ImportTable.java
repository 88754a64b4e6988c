package org.touchstone.labeling;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportId;
import org.touchstone.studies.StudyId;

/** The rows of {@code labeling.study_import}. */
@Component
class ImportTable {

    private final JdbcClient sql;
    private final AuditTrail audit;
    private final Times times;

    ImportTable(JdbcClient sql, AuditTrail audit, Times times) {
        this.sql = sql;
        this.audit = audit;
        this.times = times;
    }

    /** Notes the import, once however often it begins anew. */
    @Transactional
    public void add(StudyId study, ImportId id, ImportTerms terms, PersonId by) {
        int added = sql.sql("""
            insert into labeling.study_import (study_id, import_id, known, audience, origin, by_id, at)
            values (:study, :id, :known, :team, :origin, :by, :at) on conflict do nothing
            """)
                .param("study", study.value())
                .param("id", id.value())
                .param("known", terms.known().name())
                .param("team", terms.team().name())
                .param("origin", terms.origin())
                .param("by", by.value())
                .param("at", Timestamp.from(times.now()))
                .update();
        var details = terms.origin() == null
                ? Map.of("import", id.toString())
                : Map.of("import", id.toString(), "origin", terms.origin());
        if (added > 0) {
            audit.record(by, "comparisons-imported", study.toString(), details);
        }
    }

    List<ImportId> of(StudyId study) {
        return sql.sql("select import_id from labeling.study_import where study_id = :study order by at desc,"
                        + " import_id")
                .param("study", study.value())
                .query((row, _) -> new ImportId(row.getObject(1, UUID.class)))
                .list();
    }
}
