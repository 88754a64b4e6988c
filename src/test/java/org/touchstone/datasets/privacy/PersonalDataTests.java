package org.touchstone.datasets.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.FreezeRequest;
import org.touchstone.datasets.LabelPolicy;
import org.touchstone.datasets.SplitShares;
import org.touchstone.datasets.privacy.FindQuery.Show;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;

/** From texts with personal data to a snapshot without. */
@SpringBootTest
@AutoConfigureMockMvc
class PersonalDataTests {

    private static final String MAIL = "Write to ada.lovelace@analytical-engines.de, she knows.";
    private static final LabelPolicy POLICY =
            new LabelPolicy(LabelPolicy.Aggregation.MAJORITY, false, LabelPolicy.Ties.DROP, 1, true);

    @Autowired
    private PersonalData personal;

    @Autowired
    private Datasets datasets;

    @Autowired
    private Studies studies;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Imports imports;

    @Autowired
    private Queue queue;

    @Autowired
    private Labeling labeling;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private MockMvcTester web;

    private PersonId admin;
    private RequestPostProcessor asAdmin;
    private StudyId study;

    @BeforeEach
    void study() {
        admin = people.firstAdmin();
        asAdmin = SignedInAs.person(admin, Role.values());
        study = studies.create(
                new StudySettings(
                        "Mail", "Which is better?", Orientation.BETTER, Scale.GRADED_8, 1, "", false, Rules.usual()),
                admin);
        queue.enqueue(study, comparisons("Nothing to see.", MAIL, "Call +49 30 901820 now."));
        judgeAll();
    }

    @Test
    void leavesOutWhatIsDecidedSoAndCountsIt() {
        assertThat(datasets.preview(request()).leftOut().personal()).isZero();
        scan();
        assertThat(personal.review(study).all()).isEqualTo(new Review.Tally(2, 0, 0));
        assertThatThrownBy(() -> datasets.freeze(request(), admin))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("personal-data-unreviewed"));

        assertThat(personal.decideOpen(study, Kind.EMAIL, Decision.LEAVE_OUT, admin))
                .isEqualTo(1);
        assertThat(personal.decideOpen(study, null, Decision.KEEP, admin)).isEqualTo(1);
        assertThat(personal.undo(study)).isEqualTo(1);
        assertThat(personal.review(study).all()).isEqualTo(new Review.Tally(1, 0, 1));
        personal.decide(study, finds(Show.OPEN).getFirst().id(), Decision.KEEP, admin);
        assertThat(personal.review(study).isComplete()).isTrue();

        assertThat(datasets.preview(request()).leftOut().personal()).isEqualTo(1);
        var snapshot = datasets.find(datasets.freeze(request(), admin));
        assertThat(snapshot.size()).isEqualTo(2);
        assertThat(snapshot.manifest())
                .contains("\"personal\" : 1", "\"kept\" : 1", "\"unreviewed\" : 0", "\"frozenWithoutReview\" : false");
        assertThat(snapshot.manifest()).doesNotContain("ada.lovelace");
    }

    @Test
    void remembersDecisionsAndLooksOnlyAtWhatIsNew() {
        scan();
        personal.decideOpen(study, null, Decision.KEEP, admin);
        queue.enqueue(study, comparisons("Pay to DE89 3704 0044 0532 0130 00."));
        assertThat(personal.review(study).unscanned()).isEqualTo(1);
        var snapshot = datasets.find(datasets.freeze(request(), admin));
        assertThat(snapshot.manifest()).contains("\"unscanned\" : 1", "\"frozenWithoutReview\" : true");
        scan();
        assertThat(personal.review(study).unscanned()).isZero();
        assertThat(personal.review(study).all()).isEqualTo(new Review.Tally(1, 2, 0));
    }

    @Test
    void keepsWhatWasFoundNowhereButInTheCatalog() {
        scan();
        var find = finds(Show.OPEN).stream()
                .filter(each -> each.kind() == Kind.EMAIL)
                .findFirst()
                .orElseThrow();
        assertThat(find.excerpt()).contains("Write to •••.••••••••@").doesNotContain("ada");
        assertThat(sql.sql("select count(*) from datasets.privacy_find f where to_jsonb(f)::text like '%lovelace%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isReviewedOnPagesAndByProgram() {
        var address = "/studies/" + study + "/personal-data";
        assertThat(web.get().uri("/snapshots/new?study=" + study).with(asAdmin))
                .bodyText()
                .contains("never looked through", "withoutReview");
        assertThat(web.post().uri(address + "/scan").with(asAdmin).with(csrf())).hasRedirectedUrl(address);
        awaitScan();
        var find = finds(Show.OPEN).getFirst();
        assertThat(web.get().uri(address).with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains("E-mail address", "Telephone number", "Leave out")
                .doesNotContain("lovelace");
        assertThat(web.get().uri(address + "/" + find.id()).with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains("<mark>");
        assertThat(web.post()
                        .uri(address + "/" + find.id() + "/decision")
                        .with(asAdmin)
                        .with(csrf())
                        .param("decision", "LEAVE_OUT")
                        .param("show", "OPEN"))
                .hasRedirectedUrl(address + "?show=OPEN#find-"
                        + finds(Show.OPEN).getFirst().id());
        assertThat(web.post().uri(address + "/undo").with(asAdmin).with(csrf())).hasStatus(302);
        assertThat(finds(Show.LEAVE_OUT)).isEmpty();

        var api = "/api/v1" + address;
        assertThat(web.get().uri(api + "/finds?kind=EMAIL").with(asAdmin))
                .bodyJson()
                .extractingPath("$[0].spot.part")
                .isEqualTo("RESPONSE");
        assertThat(web.put()
                        .uri(api + "/finds/" + find.id() + "/decision")
                        .with(asAdmin)
                        .with(csrf())
                        .contentType("application/json")
                        .content("{}"))
                .hasStatus(422);
        assertThat(web.post()
                        .uri(api + "/decisions")
                        .with(asAdmin)
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"decision\":\"KEEP\"}"))
                .bodyJson()
                .extractingPath("$.finds")
                .isEqualTo(2);
        assertThat(web.get().uri("/snapshots/new?study=" + study).with(asAdmin))
                .bodyText()
                .contains("all finds decided on (2)")
                .doesNotContain("withoutReview");
    }

    private FreezeRequest request() {
        return new FreezeRequest(study, "Mail", POLICY, new SplitShares(1, 0, 0), 1);
    }

    private List<Find> finds(Show show) {
        return personal.finds(new FindQuery(study, null, show, 0, 10));
    }

    private void scan() {
        personal.scan(study, admin);
        awaitScan();
    }

    private void awaitScan() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var scan = personal.review(study).scan();
            return scan != null && scan.status() == Review.Status.DONE;
        });
    }

    private void judgeAll() {
        var worker = people.createSimulatedWorker("Judge " + UUID.randomUUID()).id();
        studies.join(study, worker);
        for (var next = labeling.next(study, worker); next.isPresent(); next = labeling.next(study, worker)) {
            labeling.submit(
                    next.orElseThrow().lease(), worker, new Verdict(Choice.LEFT, 2, "Because", Duration.ofSeconds(3)));
        }
    }

    private List<ComparisonId> comparisons(String... texts) {
        var pairs = new ArrayList<CandidatePair>();
        for (var text : texts) {
            var question = List.of(new Turn(Speaker.USER, "Whom shall I ask? " + UUID.randomUUID()));
            pairs.add(new CandidatePair(
                    new Conversation(question), new Response(text, "one"), new Response("Nobody.", "two"), null));
        }
        return catalog.addAll(imports.begin(new ImportRequest("by hand", PairFormat.NATIVE, admin)), pairs);
    }
}
