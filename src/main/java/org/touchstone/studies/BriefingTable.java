package org.touchstone.studies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;

/** What workers were given to read, what they agreed to, and what they say they have read. */
@Component
class BriefingTable {

    private final JdbcClient sql;

    BriefingTable(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<ConsentVersion> latest(StudyId study) {
        return sql.sql("select * from studies.consent_version where study_id = :study order by version desc limit 1")
                .param("study", study.value())
                .query(BriefingTable::version)
                .optional();
    }

    List<ConsentVersion> versions(StudyId study) {
        return sql.sql("select * from studies.consent_version where study_id = :study order by version desc")
                .param("study", study.value())
                .query(BriefingTable::version)
                .list();
    }

    void append(StudyId study, ConsentVersion version) {
        sql.sql("""
            insert into studies.consent_version (study_id, version, text, risks, written_by, written_at)
            values (:study, :version, :text, :risks, :by, :at)
            """)
                .param("study", study.value())
                .param("version", version.version())
                .param("text", version.text())
                .param("risks", version.risks())
                .param("by", version.writtenBy().value())
                .param("at", Timestamp.from(version.writtenAt()))
                .update();
    }

    void agree(StudyId study, Consent consent) {
        sql.sql("""
            insert into studies.consent (study_id, person_id, version, given_at)
            values (:study, :person, :version, :at) on conflict do nothing
            """)
                .param("study", study.value())
                .param("person", consent.worker().value())
                .param("version", consent.version())
                .param("at", Timestamp.from(consent.at()))
                .update();
    }

    List<Consent> consents(StudyId study) {
        return sql.sql("select * from studies.consent where study_id = :study order by given_at, person_id")
                .param("study", study.value())
                .query((row, _) -> new Consent(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getInt("version"),
                        row.getTimestamp("given_at").toInstant()))
                .list();
    }

    void read(StudyId study, PersonId worker, int version, Instant at) {
        sql.sql("""
            insert into studies.guideline_reading (study_id, person_id, version, read_at)
            values (:study, :person, :version, :at) on conflict do nothing
            """)
                .param("study", study.value())
                .param("person", worker.value())
                .param("version", version)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The greatest versions, 0 where there is none: of the texts in force, and of what a member has agreed to and read. */
    Optional<Briefed> briefed(StudyId study, PersonId worker) {
        return sql.sql("""
            select (select coalesce(max(version), 0) from studies.consent_version where study_id = s.id) as consent,
                   (select coalesce(max(version), 0) from studies.consent
                    where study_id = s.id and person_id = :person) as agreed,
                   s.guideline_version as guidelines,
                   (select coalesce(max(version), 0) from studies.guideline_reading
                    where study_id = s.id and person_id = :person) as read
            from studies.study s
            join studies.study_member m on m.study_id = s.id and m.person_id = :person and m.left_at is null
            where s.id = :study
            """)
                .param("study", study.value())
                .param("person", worker.value())
                .query((row, _) -> briefed(row))
                .optional();
    }

    /** The same for every present member, those who joined first in front. */
    Map<PersonId, Briefed> briefed(StudyId study) {
        var all = new LinkedHashMap<PersonId, Briefed>();
        sql.sql("""
            select m.person_id, coalesce(v.version, 0) as consent, coalesce(c.version, 0) as agreed,
                   s.guideline_version as guidelines, coalesce(r.version, 0) as read
            from studies.study s
            join studies.study_member m on m.study_id = s.id and m.left_at is null
            left join (select max(version) as version from studies.consent_version where study_id = :study) v on true
            left join (select person_id, max(version) as version from studies.consent
                       where study_id = :study group by person_id) c on c.person_id = m.person_id
            left join (select person_id, max(version) as version from studies.guideline_reading
                       where study_id = :study group by person_id) r on r.person_id = m.person_id
            where s.id = :study order by m.joined_at, m.person_id
            """).param("study", study.value()).query(row -> {
            all.put(new PersonId(row.getObject("person_id", UUID.class)), briefed(row));
        });
        return all;
    }

    private static Briefed briefed(ResultSet row) throws SQLException {
        return new Briefed(row.getInt("consent"), row.getInt("agreed"), row.getInt("guidelines"), row.getInt("read"));
    }

    private static ConsentVersion version(ResultSet row, int number) throws SQLException {
        return new ConsentVersion(
                row.getInt("version"),
                row.getString("text"),
                row.getString("risks"),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getTimestamp("written_at").toInstant());
    }
}
