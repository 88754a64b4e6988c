package org.touchstone.studies;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;

/** The rows of {@code studies.study_member}; who left stays on record. */
@Component
class MemberTable {

    private final JdbcClient sql;
    private final Clock clock;

    MemberTable(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the person was not a member before. */
    boolean add(StudyId study, PersonId person) {
        return sql.sql("""
            insert into studies.study_member (study_id, person_id, joined_at)
            values (:study, :person, :at)
            on conflict (study_id, person_id) do update
            set joined_at = excluded.joined_at, left_at = null
            where study_member.left_at is not null
            """)
                        .param("study", study.value())
                        .param("person", person.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Puts people on record who are no members and never were: their judgments were given elsewhere. */
    void addElsewhere(StudyId study, Collection<PersonId> people) {
        sql.sql("""
            insert into studies.study_member (study_id, person_id, joined_at, left_at)
            select :study, person, :at, :at from unnest(cast(:people as uuid[])) person
            order by person
            on conflict (study_id, person_id) do nothing
            """)
                .param("study", study.value())
                .param("people", people.stream().map(PersonId::toString).toArray(String[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether the person was a member until now. */
    boolean end(StudyId study, PersonId person) {
        return sql.sql("""
            update studies.study_member set left_at = greatest(:at, joined_at)
            where study_id = :study and person_id = :person and left_at is null
            """)
                        .param("study", study.value())
                        .param("person", person.value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether there is such a member. */
    boolean assign(StudyId study, PersonId person, String team) {
        return sql.sql("""
            update studies.study_member set team = nullif(:team, '')
            where study_id = :study and person_id = :person and left_at is null
            """)
                        .param("team", team)
                        .param("study", study.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** The member's team; empty for who is not a member. */
    Optional<Team> team(StudyId study, PersonId person) {
        return sql.sql("""
            select coalesce(team, '') from studies.study_member
            where study_id = :study and person_id = :person and left_at is null
            """)
                .param("study", study.value())
                .param("person", person.value())
                .query((row, _) -> new Team(row.getString(1)))
                .optional();
    }

    Map<PersonId, Team> teams(StudyId study) {
        return sql
                .sql("select person_id, coalesce(team, '') as team from studies.study_member where study_id ="
                        + " :study and left_at is null")
                .param("study", study.value())
                .query((row, _) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)), new Team(row.getString("team"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean holds(StudyId study, PersonId person) {
        return sql.sql("""
            select exists (select from studies.study_member
                where study_id = :study and person_id = :person and left_at is null)
            """)
                .param("study", study.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<PersonId> of(StudyId study) {
        return sql.sql("""
            select person_id from studies.study_member
            where study_id = :study and left_at is null
            order by joined_at, person_id
            """)
                .param("study", study.value())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }
}
