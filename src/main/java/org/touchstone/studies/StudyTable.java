package org.touchstone.studies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyView.State;
import org.touchstone.support.Memo;

/** The rows of {@code studies.study} with the guidelines in force. */
@Component
class StudyTable {

    /** Who made a study, and how. */
    record Origin(PersonId by, Instant at, State state, boolean demo, String joinCode) {}

    private static final String SELECT = """
        select s.*, g.text as guidelines
        from studies.study s
        join studies.guideline_version g on g.study_id = s.id and g.version = s.guideline_version
        """;

    /** Every request asks for a study, whose rules hardly ever change. */
    private static final Memo<String, Rules> RULES = new Memo<>(1_000, RulesJson::read);

    private final JdbcClient sql;

    StudyTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(StudyId id, StudySettings settings, Origin origin) {
        sql.sql("""
            insert into studies.study (id, name, question, orientation, scale, overlap, rules, content_warning,
                    guideline_version, state, demo, join_code, created_by, created_at)
            values (:id, :name, :question, :orientation, :scale, :overlap, cast(:rules as jsonb), :contentWarning,
                    1, :state, :demo, :joinCode, :by, :at)
            """)
                .params(columns(id, settings))
                .param("state", origin.state().name())
                .param("demo", origin.demo())
                .param("joinCode", origin.joinCode())
                .param("by", origin.by().value())
                .param("at", Timestamp.from(origin.at()))
                .update();
        addGuidelines(id, new GuidelineVersion(1, settings.guidelines(), origin.by(), origin.at()));
    }

    void update(StudyId id, StudySettings settings) {
        sql.sql("""
            update studies.study
            set name = :name, question = :question, orientation = :orientation, scale = :scale,
                overlap = :overlap, rules = cast(:rules as jsonb), content_warning = :contentWarning
            where id = :id
            """).params(columns(id, settings)).update();
    }

    void appendGuidelines(StudyId id, String text, PersonId by, Instant at) {
        var version = sql.sql("""
            update studies.study set guideline_version = guideline_version + 1 where id = :id
            returning guideline_version
            """).param("id", id.value()).query(Integer.class).single();
        addGuidelines(id, new GuidelineVersion(version, text, by, at));
    }

    void enter(StudyId id, State state) {
        sql.sql("update studies.study set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void startJudging(StudyId id, Instant at) {
        sql.sql("update studies.study set judging_since = :at where id = :id and judging_since is null")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    Optional<Study> find(StudyId id) {
        return sql.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query(StudyTable::study)
                .optional();
    }

    Optional<Study> findByCode(String joinCode) {
        return sql.sql(SELECT + "where s.join_code = :code")
                .param("code", joinCode)
                .query(StudyTable::study)
                .optional();
    }

    /** Finds a study and lets nobody change it before the transaction ends; others may hold it as well. */
    Optional<Study> hold(StudyId id) {
        return locked(id, "share");
    }

    /** Finds a study in order to change it: waits for everybody who holds it. */
    Optional<Study> lock(StudyId id) {
        return locked(id, "no key update");
    }

    List<StudyView> all() {
        return sql.sql(SELECT + "order by s.created_at desc, s.id").query(StudyTable::study).list().stream()
                .map(Study::view)
                .toList();
    }

    List<StudyView> ofMember(PersonId person) {
        return sql.sql(SELECT + """
            join studies.study_member m on m.study_id = s.id and m.left_at is null
            where m.person_id = :person
            order by m.joined_at desc, s.id
            """).param("person", person.value()).query(StudyTable::study).list().stream()
                .map(Study::view)
                .toList();
    }

    List<GuidelineVersion> guidelines(StudyId id) {
        return sql.sql("select * from studies.guideline_version where study_id = :id order by version desc")
                .param("id", id.value())
                .query((row, _) -> new GuidelineVersion(
                        row.getInt("version"),
                        row.getString("text"),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    private void addGuidelines(StudyId id, GuidelineVersion version) {
        sql.sql("insert into studies.guideline_version values (:study, :version, :text, :by, :at)")
                .param("study", id.value())
                .param("version", version.version())
                .param("text", version.text())
                .param("by", version.writtenBy().value())
                .param("at", Timestamp.from(version.writtenAt()))
                .update();
    }

    /** Locks first and reads then: a row that was waited for is read anew, but a version of the guidelines that came meanwhile is not seen. */
    private Optional<Study> locked(StudyId id, String strength) {
        return sql.sql("select id from studies.study where id = :id for " + strength)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    private static Map<String, Object> columns(StudyId id, StudySettings settings) {
        return Map.of(
                "id", id.value(),
                "name", settings.name(),
                "question", settings.question(),
                "orientation", settings.orientation().name(),
                "scale", settings.scale().name(),
                "overlap", settings.overlap(),
                "rules", RulesJson.write(settings.rules()),
                "contentWarning", settings.contentWarning());
    }

    private static Study study(ResultSet row, int number) throws SQLException {
        var view = new StudyView(
                new StudyId(row.getObject("id", UUID.class)),
                settings(row),
                State.valueOf(row.getString("state")),
                row.getBoolean("demo"),
                row.getTimestamp("created_at").toInstant());
        return new Study(view, row.getString("join_code"), row.getTimestamp("judging_since") != null);
    }

    private static StudySettings settings(ResultSet row) throws SQLException {
        return new StudySettings(
                row.getString("name"),
                row.getString("question"),
                Orientation.valueOf(row.getString("orientation")),
                Scale.valueOf(row.getString("scale")),
                row.getInt("overlap"),
                row.getString("guidelines"),
                row.getBoolean("content_warning"),
                RULES.apply(row.getString("rules")));
    }
}
