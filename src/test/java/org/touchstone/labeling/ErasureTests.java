package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.Accounts;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.ErasureRequest;
import org.touchstone.accounts.Erasures;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.studies.Standings;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Nothing tells any more who somebody was, and their answers stand as before. */
@SpringBootTest
@Import(Bench.Beans.class)
class ErasureTests {

    private static final String MARK = "zebra-crossing";

    @Autowired
    private Bench bench;

    @Autowired
    private Labeling labeling;

    @Autowired
    private Erasures erasures;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Standings standings;

    @Autowired
    private JdbcClient sql;

    @Test
    void keepsTheAnswersAndNothingThatTellsWhoGaveThem() {
        var admin = bench.people().firstAdmin();
        var study = bench.study(3, 1);
        var worker = worker(study, admin);
        var before = judgments(study);
        erasures.ask(worker);
        assertThat(erasures.requests()).extracting(each -> each.person().id()).contains(worker);
        assertThatThrownBy(() -> erasures.erase(worker, "Somebody else", admin)).isInstanceOf(Refusal.Invalid.class);

        erasures.erase(worker, "Ann " + MARK, admin);

        assertThat(placesThatSay(MARK)).isEmpty();
        assertThat(judgments(study)).isEqualTo(before).hasSize(1);
        assertThat(openLeases(worker)).isZero();
        assertThat(erasures.requests())
                .extracting(ErasureRequest::person)
                .noneMatch(each -> each.id().equals(worker));
        assertThat(accounts.find(worker).state().erased()).isTrue();
        assertThat(accounts.find(worker).person().name()).startsWith("Erased worker erased-");
        assertThat(bench.studies().isMember(study, worker)).isFalse();
        assertThatThrownBy(() -> accounts.enable(worker, admin)).isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() ->
                        erasures.erase(worker, accounts.find(worker).person().name(), admin))
                .isInstanceOf(Refusal.Conflict.class);
    }

    /** A worker with an answer, an open lease, and words in every place that keeps some. */
    private PersonId worker(StudyId study, PersonId admin) {
        var worker = accounts.create(
                        new NewPerson(
                                "Ann " + MARK, MARK + UUID.randomUUID() + "@example.org", Set.of(Role.WORKER), false),
                        admin)
                .id();
        bench.studies().join(study, worker);
        tokens.make(
                new CurrentPerson(worker, "Ann " + MARK, Set.of(Role.WORKER)),
                new TokenRequest(MARK + " laptop", Set.of(Scope.LABEL), Duration.ofDays(1)));
        var answered = labeling.next(study, worker).orElseThrow();
        labeling.submit(
                answered.lease(), worker, new Verdict(Choice.LEFT, 1, "Because " + MARK, Duration.ofSeconds(5)));
        var skipped = labeling.next(study, worker).orElseThrow();
        labeling.skip(skipped.lease(), worker, Skip.because("Of " + MARK));
        var held = labeling.next(study, worker).orElseThrow();
        write(study, worker, admin, held.lease());
        standings.pause(study, worker, MARK + " is the reason", MARK + " is noted", admin);
        standings.resume(study, worker, admin);
        assertThat(labeling.next(study, worker)).isPresent();
        audit.record(admin, "some-act", "study " + study, Map.of("owner", "Ann " + MARK));
        return worker;
    }

    private void write(StudyId study, PersonId worker, PersonId admin, LeaseId lease) {
        var params = Map.of(
                "lease", lease.value(), "study", study.value(), "worker", worker.value(), "admin", admin.value());
        List.of(
                        "insert into labeling.draft (lease_id, fields, saved_at) values (:lease, '{\"a\": \"%s\"}',"
                                + " now())",
                        "insert into labeling.report (lease_id, study_id, worker_id, kind, words, at, answer,"
                                + " answered_at) values (:lease, :study, :worker, 'OTHER', '%s', now(), '%<s', now())",
                        "insert into labeling.wellbeing (study_id, worker_id, after_judgments, feelings, at)"
                                + " values (:study, :worker, 1, '{\"%s\": 0}', now())",
                        "insert into labeling.notice (study_id, worker_id, words, by_id, at)"
                                + " values (:study, :worker, '%s', :admin, now())")
                .forEach(statement ->
                        sql.sql(statement.formatted(MARK)).params(params).update());
    }

    @Test
    void aWordIsTakenOutOfNoJudgmentOfAnybodyElse() {
        var study = bench.study(1, 1);
        var worker = bench.worker(study);
        var shown = labeling.next(study, worker).orElseThrow();
        labeling.submit(shown.lease(), worker, new Verdict(Choice.LEFT, 1, "Because", Duration.ofSeconds(5)));
        assertThatThrownBy(() -> sql.sql("update labeling.judgment set rationale = null where worker_id = ?")
                        .param(worker.value())
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql.sql("select labeling.erase_words(?)")
                        .param(worker.value())
                        .query((_, _) -> worker)
                        .list())
                .hasMessageContaining("has not been erased");
        assertThatThrownBy(() -> sql.sql("select accounts.erase_from_audit(?, array['x'], 'y')")
                        .param(worker.value())
                        .query((_, _) -> worker)
                        .list())
                .hasMessageContaining("has not been erased");
        assertThatThrownBy(() ->
                        sql.sql("update accounts.audit_entry set subject = 'x'").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theLastAdminStays() {
        var admin = bench.people().firstAdmin();
        var name = accounts.find(admin).person().name();
        assertThatThrownBy(() -> erasures.erase(admin, name, admin))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("last-admin"));
    }

    private List<String> judgments(StudyId study) {
        return sql.sql("""
            select (to_jsonb(j) - 'rationale' - 'pasted' - 'reason')::text from labeling.judgment j
            where study_id = ? order by id
            """)
                .param(study.value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private int openLeases(PersonId worker) {
        return sql.sql("select count(*) from labeling.lease where worker_id = ? and state = 'OPEN'")
                .param(worker.value())
                .query(Integer.class)
                .single();
    }

    /** The tables with a row that holds the word anywhere. */
    private List<String> placesThatSay(String word) {
        var tables = sql.sql("""
            select format('%I.%I', schemaname, relname) from pg_stat_user_tables
            where schemaname not in ('public', 'pg_toast')
            """).query((row, _) -> row.getString(1)).list();
        return tables.stream()
                .filter(table -> sql.sql("select exists (select from " + table + " t where to_jsonb(t)::text like ?)")
                        .param("%" + word + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
