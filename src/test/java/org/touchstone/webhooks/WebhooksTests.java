package org.touchstone.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SplitShares;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyView;
import org.touchstone.webhooks.Delivery.State;
import org.touchstone.webhooks.Endpoint.PausedFor;

/** Events reach a real server, or are tried again until they do. */
@SpringBootTest
@AutoConfigureMockMvc
class WebhooksTests {

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Studies studies;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvcTester web;

    private final Receiver receiver = new Receiver();
    private PersonId admin;
    private RequestPostProcessor asAdmin;

    @BeforeEach
    void register(@Autowired People people) {
        admin = people.firstAdmin();
        asAdmin = SignedInAs.person(admin, Role.values());
    }

    @AfterEach
    void close() {
        receiver.close();
        webhooks.all().forEach(endpoint -> webhooks.remove(endpoint.id(), admin));
    }

    @Test
    void triesAgainUntilTheEventIsTaken() {
        receiver.answers(500);
        var made = webhooks.register(receiver.url(), Set.of(Topic.STUDY_FINISHED), admin);
        var study = finished();
        var first = become(progress -> progress.status() != null);
        assertThat(first.progress().state()).isEqualTo(State.WAITING);
        assertThat(first.progress().status()).isEqualTo(500);
        assertThat(Duration.between(
                        requireNonNull(first.progress().triedAt()),
                        requireNonNull(first.progress().nextAt())))
                .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(40));
        assertThat(webhooks.all().getFirst().state().failingSince()).isNotNull();

        sql.sql("update webhooks.delivery set next_at = now() where state = 'WAITING'")
                .update();
        assertThat(become(progress -> progress.state() == State.DELIVERED)
                        .progress()
                        .attempts())
                .isEqualTo(2);
        assertThat(webhooks.all().getFirst().state().failingSince()).isNull();
        assertThat(receiver.arrivals()).hasSize(2).allSatisfy(arrival -> {
            assertThat(arrival.event()).isEqualTo(first.event().toString());
            assertThat(arrival.body()).contains("\"type\":\"study.finished\"", study.toString());
            var seconds = arrival.signature().substring(2, arrival.signature().indexOf(','));
            var at = Instant.ofEpochSecond(Long.parseLong(seconds));
            assertThat(arrival.signature()).isEqualTo(Signature.of(made.secret(), at, arrival.body()));
        });
    }

    @Test
    void sendsNothingMoreToWhoIsGoneUntilAnAdminResumes() {
        receiver.answers(410);
        var made = webhooks.register(receiver.url(), Set.of(Topic.STUDY_FINISHED), admin);
        finished();
        become(progress -> progress.state() == State.FAILED);
        assertThat(webhooks.all().getFirst().state().pausedFor()).isEqualTo(PausedFor.GONE);
        webhooks.again(webhooks.latest(1).getFirst().id());
        webhooks.resume(made.id(), admin);
        become(progress -> progress.state() == State.DELIVERED);
        assertThat(receiver.arrivals()).hasSize(2);
    }

    @Test
    void tellsOfAModelThatWasTrained(@Autowired Datasets datasets) {
        receiver.answers(200);
        webhooks.register(receiver.url(), Set.of(Topic.MODEL_TRAINED), admin);
        var line =
                "{\"chosen\":\"\\n\\nHuman: Hi\\n\\nAssistant: a\",\"rejected\":\"\\n\\nHuman: Hi\\n\\nAssistant: b\"}";
        var file = new ImportLabelled("Told", PairFormat.HH, new SplitShares(1, 0, 0), 1);
        var snapshot = datasets.importLabelled(file, new ByteArrayInputStream(line.getBytes(UTF_8)), admin)
                .id();
        var model = UUID.randomUUID();
        sql.sql(TRAINED)
                .param("model", model)
                .param("snapshot", snapshot.value())
                .param("by", admin.value())
                .update();
        become(progress -> progress.state() == State.DELIVERED);
        assertThat(receiver.arrivals())
                .singleElement()
                .satisfies(arrival -> assertThat(arrival.body())
                        .contains("\"type\":\"model.trained\"", model.toString(), snapshot.toString()));
    }

    /** A run that is done, and the model that came of it. */
    private static final String TRAINED = """
        with config as (
            select '{"family":"lexical","seed":1,"members":5,"maxEpochs":60}'::jsonb as config
        ), run as (
            insert into preference.training_run (id, snapshot_id, config, requested_by, status, ended_at)
            select :model, :snapshot, config, :by, 'DONE', now() from config
        ), artifact as (
            insert into preference.artifact values (repeat('e', 64), 1) on conflict do nothing
        )
        insert into preference.model (id, run_id, name, family, snapshot_id, provenance, figures, temperature, artifact_digest)
        select :model, :model, 'Told', 'lexical', :snapshot,
               jsonb_build_object('snapshotDigest', 'x', 'config', config, 'code', 'x', 'libraries', '{}'::jsonb, 'formatting', '{}'::jsonb),
               '{"heldOut":{"pairs":1,"accuracy":1,"logLoss":0.1}}', 1, repeat('e', 64) from config
        """;

    @Test
    void pausesWhatHasFailedForDays() {
        receiver.answers(500);
        var made = webhooks.register(receiver.url(), Set.of(Topic.MODEL_TRAINED), admin);
        sql.sql("update webhooks.endpoint set failing_since = now() - interval '4 days' where id = ?")
                .param(made.id())
                .update();
        webhooks.test(made.id());
        become(progress -> progress.status() != null);
        assertThat(webhooks.all().getFirst().state().pausedFor()).isEqualTo(PausedFor.FAILURES);
    }

    @Test
    void isManagedOnAPageAndByProgram() {
        var form = web.post().uri("/webhooks").with(asAdmin).with(csrf());
        assertThat(form.param("url", "http://example.org/")).bodyText().contains("begins with https://");
        var made = web.post().uri("/webhooks").with(asAdmin).with(csrf());
        assertThat(made.param("url", receiver.url()).param("topics", "snapshot.frozen", "model.trained"))
                .hasRedirectedUrl("/webhooks")
                .flash()
                .containsKey("secret");
        var id = webhooks.all().getFirst().id();
        assertThat(web.post().uri("/webhooks/{id}/test", id).with(asAdmin).with(csrf()))
                .hasRedirectedUrl("/webhooks");
        become(progress -> progress.state() == State.DELIVERED);
        assertThat(web.get().uri("/webhooks").with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains(receiver.url(), "HTTP 200", "Send again")
                .doesNotContain("whsec_");
        assertThat(web.get().uri("/api/v1/webhooks").with(asAdmin))
                .bodyJson()
                .extractingPath("$[0].topics")
                .asArray()
                .containsExactlyInAnyOrder("snapshot.frozen", "model.trained");
        assertThat(web.get().uri("/api/v1/webhooks/deliveries").with(asAdmin))
                .bodyJson()
                .extractingPath("$[0].progress.status")
                .isEqualTo(200);
        assertThat(web.post()
                        .uri("/api/v1/webhooks")
                        .with(asAdmin)
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"url\":\"https://10.0.0.1/\",\"topics\":[\"model.trained\"]}"))
                .hasStatus(422)
                .bodyText()
                .contains("webhook-address");
        assertThat(web.delete().uri("/api/v1/webhooks/{id}", id).with(asAdmin).with(csrf()))
                .hasStatus(204);
        assertThat(web.delete()
                        .uri("/api/v1/webhooks/{id}", UUID.randomUUID())
                        .with(asAdmin)
                        .with(csrf()))
                .hasStatus(404);
    }

    private StudyId finished() {
        var settings = new StudySettings(
                "Told of", "Which is better?", Orientation.BETTER, Scale.GRADED_8, 1, "", false, Rules.usual());
        var study = studies.create(settings, admin);
        studies.changeState(study, StudyView.State.FINISHED, admin);
        return study;
    }

    private Delivery become(Predicate<Delivery.Progress> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        this::newest,
                        deliveries -> deliveries.size() == 1
                                && wanted.test(deliveries.getFirst().progress()))
                .getFirst();
    }

    private List<Delivery> newest() {
        return webhooks.latest(10);
    }
}
