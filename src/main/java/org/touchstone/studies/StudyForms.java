package org.touchstone.studies;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.support.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what a researcher typed into a study's settings and has not saved, so that neither a refusal nor a closed tab
 * costs a word. Each researcher has their own.
 */
@Service
@Transactional
public class StudyForms {

    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Clock clock;

    StudyForms(JdbcClient sql, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** What was typed and when. */
    public record Unsaved(Section section, Typed typed, Instant at) {}

    /** Keeps what was typed, or forgets it where it changes nothing. */
    public void keep(StudyView study, Section section, Typed typed, PersonId by) {
        if (changesNothing(study.settings(), section, typed)) {
            drop(study.id(), section, by);
            return;
        }
        sql.sql("""
            insert into studies.unsaved_form (study_id, person_id, section, fields, typed_at)
            values (:study, :person, :section, cast(:fields as jsonb), :at)
            on conflict (study_id, person_id, section) do update
            set fields = excluded.fields, typed_at = excluded.typed_at
            """)
                .param("study", study.id().value())
                .param("person", by.value())
                .param("section", section.name())
                .param("fields", json.writeValueAsString(typed.values()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Forgets what was typed: it is saved, or not wanted. */
    public void drop(StudyId study, Section section, PersonId by) {
        sql.sql("delete from studies.unsaved_form where study_id = :study and person_id = :person and section"
                        + " = :section")
                .param("study", study.value())
                .param("person", by.value())
                .param("section", section.name())
                .update();
    }

    /** What the researcher typed into one section and did not save. */
    @Transactional(readOnly = true)
    public Optional<Unsaved> find(StudyId study, Section section, PersonId by) {
        return of(study, by).stream().filter(each -> each.section() == section).findFirst();
    }

    /** All that the researcher typed and did not save, in the order of the sections. */
    @Transactional(readOnly = true)
    public List<Unsaved> of(StudyId study, PersonId by) {
        return sql
                .sql("select * from studies.unsaved_form where study_id = :study and person_id = :person")
                .param("study", study.value())
                .param("person", by.value())
                .query((row, _) -> new Unsaved(
                        Section.valueOf(row.getString("section")),
                        new Typed(json.readValue(row.getString("fields"), VALUES)),
                        row.getTimestamp("typed_at").toInstant()))
                .stream()
                .sorted(Comparator.comparing(Unsaved::section))
                .toList();
    }

    private static boolean changesNothing(StudySettings settings, Section section, Typed typed) {
        try {
            return section.over(settings, typed).equals(settings);
        } catch (Refusal _) {
            return false;
        }
    }
}
