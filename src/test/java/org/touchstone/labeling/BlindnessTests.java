package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.Admission;
import org.touchstone.accounts.Admission.Newcomer;
import org.touchstone.accounts.InviteRequest;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.TokenRequest;
import org.touchstone.accounts.Tokens;
import org.touchstone.accounts.WebVisitor;

/**
 * Everything that a server sends to somebody who works through a study, by the pages and by the API, headers and all, tells
 * nothing that could sway them: neither in words nor by how a gold, a repeat and any other comparison look.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Bench.Beans.class, ForetoldChance.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BlindnessTests {

    private static final String PASSWORD = "an orchard in the rain";
    private static final int STEPS = 35;

    @LocalServerPort
    int port;

    private final JdbcClient sql;
    private final Bench bench;
    private final Labeling labeling;
    private final MovableClock clock;
    private final Tokens tokens;
    private final BlindStudy study;
    private final PersonId worker;
    private final PersonId other;
    private final Onlooker onlooker = new Onlooker();

    BlindnessTests(
            @Autowired JdbcClient sql,
            @Autowired Bench bench,
            @Autowired Labeling labeling,
            @Autowired Clock clock,
            @Autowired Invites invites,
            @Autowired Admission admission,
            @Autowired Tokens tokens) {
        this.sql = sql;
        this.bench = bench;
        this.labeling = labeling;
        this.clock = (MovableClock) clock;
        this.tokens = tokens;
        study = BlindStudy.make(bench);
        var request = new InviteRequest(Set.of(Role.WORKER), "/work", Duration.ofDays(1));
        var invite = invites.make(request, bench.researcher());
        worker = admission
                .accept(invite.token(), new Newcomer("Wanda", "wanda.blind@example.org", PASSWORD))
                .signedIn()
                .person()
                .id();
        bench.studies().join(study.id(), worker);
        other = bench.worker(study.id());
    }

    /** Half of the work is done on pages and half by a program; what follows is fetched ahead each time. */
    @BeforeAll
    void work() throws Exception {
        for (int i = 0; i < 5; i++) {
            var lease = labeling.next(study.id(), other).orElseThrow().lease();
            labeling.submit(lease, other, Bench.verdict(Choice.LEFT, 1));
        }
        var visitor = new WebVisitor(port);
        visitor.signIn("wanda.blind@example.org", PASSWORD);
        // The first page alone offers nothing to take back.
        judge(visitor, new Onlooker());
        for (int i = 0; i < STEPS; i++) {
            judge(visitor, onlooker);
        }
        onlooker.sees("history", visitor.get("/work/" + study.id() + "/history"));
        onlooker.sees("work", visitor.get("/work"));
        var request = new TokenRequest("test", Set.of(Scope.LABEL), TokenRequest.USUAL_VALIDITY);
        var token = tokens.makeFor(worker, request, worker).token();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < STEPS; i++) {
                judge(client, token);
            }
        }
    }

    private void judge(WebVisitor visitor, Onlooker by) {
        clock.pass(Duration.ofSeconds(10));
        var page = "/work/" + study.id();
        by.sees("page", visitor.get(page));
        by.sees("page ahead", visitor.get(page + "/ahead"));
        var lease = labeling.onScreen(study.id(), worker).orElseThrow();
        var answer = Map.of("study", study.id().toString(), "answer", "A1", "activeMs", "5000");
        by.sees("answered", visitor.submit(page, "/work/leases/" + lease + "/judgment", answer));
    }

    private void judge(HttpClient client, String token) throws IOException, InterruptedException {
        clock.pass(Duration.ofSeconds(10));
        var leases = "/studies/" + study.id() + "/leases";
        onlooker.sees("lease", send(client, token, "POST", leases, ""));
        onlooker.sees("lease ahead", send(client, token, "POST", leases + "?ahead=true", ""));
        var lease = "/leases/" + labeling.onScreen(study.id(), worker).orElseThrow();
        onlooker.sees("renewed", send(client, token, "POST", lease + "/renew", ""));
        var answer = "{\"outcome\": \"RIGHT\", \"strength\": 2, \"activeMs\": 5000}";
        onlooker.sees("saved", send(client, token, "PUT", lease + "/judgment", answer));
    }

    private HttpResponse<String> send(HttpClient client, String token, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void namesNoSourceNoKnownAnswerAndNoPriority() {
        assertThat(onlooker.all()).allMatch(answer -> answer.status() < 400);
        assertThat(onlooker.everything())
                .contains("alpha 1", "omega 1")
                .doesNotContain("llama", "baseline", "wavers", "0.91371")
                .doesNotContainPattern("(?i)\\b(gold|known|repeat|priority|score|round|position_in_queue|first_id)\\b")
                .doesNotContain("sideoffirst", "side_of_first", "sources", "simulated");
        assertThat(onlooker.all().toString()).doesNotContain("FIRST", "SECOND");
    }

    /**
     * Identifiers of comparisons carry the time of their import (RFC 9562, version 7), and with it an order. A worker gets
     * none of them: leases have random ones, and what else has an identifier is theirs or the study's.
     */
    @Test
    void namesNobodyAndNothingButTheWorkersOwn() {
        var own = new HashSet<UUID>(Set.of(worker.value(), study.id().value()));
        var leases = ids("select id from labeling.lease where worker_id = ?");
        own.addAll(leases);
        own.addAll(ids("select id from labeling.judgment where worker_id = ?"));
        assertThat(own).containsAll(onlooker.identifiers());
        assertThat(onlooker.showings())
                .extracting(answer -> answer.lease().value())
                .allMatch(lease -> lease.version() == 4 && leases.contains(lease));
        assertThat(onlooker.everything())
                .doesNotContain(bench.people().find(other).name().toLowerCase(Locale.ROOT));
        assertThat(onlooker.identifiers())
                .doesNotContain(other.value())
                .doesNotContainAnyElementsOf(
                        study.comparisons().stream().map(id -> id.value()).toList());
    }

    /** The texts and the lease aside, all showings of one way are one and the same, to the byte. */
    @Test
    void showsGoldsRepeatsAndOthersInTheSameShape() {
        assertThat(onlooker.have(answer -> kind(answer.lease())))
                .containsOnlyKeys("lease", "lease ahead", "renewed", "page", "page ahead")
                .allSatisfy(
                        (way, kinds) -> assertThat(kinds).as(way).containsExactlyInAnyOrder("GOLD", "AGAIN", "USUAL"));
        assertThat(onlooker.have(Onlooker.Answer::shape))
                .allSatisfy((way, shapes) -> assertThat(shapes).as(way).hasSize(1));
    }

    @Test
    void sendsTheSameHeadersWithAllOfThem() {
        assertThat(onlooker.have(Onlooker.Answer::headers))
                .allSatisfy((way, headers) -> assertThat(headers).as(way).hasSize(1));
    }

    /** A length would tell of a field that only golds have, and of a text that differs. */
    @Test
    void sendsAnswersOfTheSameLengthForTextsOfTheSameLength() {
        assertThat(Stream.of("lease", "lease ahead", "renewed"))
                .allSatisfy(way -> assertThat(
                                onlooker.have(answer -> answer.body().length()).get(way))
                        .hasSize(1));
    }

    private String kind(LeaseId lease) {
        return sql.sql("""
            select case when l.round > 0 then 'AGAIN' when e.gold then 'GOLD' else 'USUAL' end
            from labeling.lease l join labeling.queue_entry e using (study_id, comparison_id) where l.id = ?
            """).param(lease.value()).query(String.class).single();
    }

    private Set<UUID> ids(String query) {
        return sql.sql(query).param(worker.value()).query((row, _) -> row.getObject(1, UUID.class)).stream()
                .collect(Collectors.toSet());
    }
}
