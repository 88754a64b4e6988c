package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class FreezeTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SplitShares SHARES = new SplitShares(0.6, 0.2, 0.2);
    private static final LabelPolicy HUMAN = new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 1, false);
    private static final LabelPolicy ALL = new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 1, true);

    private final Datasets datasets;
    private final Studies studies;
    private final Labeling labeling;
    private final Queue queue;
    private final Imports imports;
    private final People people;
    private final PersonId admin;

    @Autowired
    FreezeTests(Datasets datasets, Studies studies, Labeling labeling, Queue queue, Imports imports, People people) {
        this.datasets = datasets;
        this.studies = studies;
        this.labeling = labeling;
        this.queue = queue;
        this.imports = imports;
        this.people = people;
        admin = people.firstAdmin();
    }

    @Test
    void freezesWhatWorkersChoseAsTheBetterOne() {
        var study = study(Orientation.BETTER, 30);
        judge(study, worker(), 3);
        var frozen = freeze(study, HUMAN);
        assertThat(frozen.size()).isEqualTo(30);
        datasets.forEach(frozen.id(), null, pair -> {
            assertThat(pair.label() == 1 ? pair.first() : pair.second()).startsWith("good");
            assertThat(pair.strength()).isEqualTo(pair.label() == 1 ? -3 : 3);
            assertThat(pair.votes()).isEqualTo(1);
        });
        assertThat(exported(frozen, ExportFormat.TRL))
                .contains("\"margin\":3.0")
                .contains("\"chosen\":\" good");
    }

    @Test
    void turnsTheLabelRoundWhereWorkersChoseTheWorse() {
        var study = study(Orientation.WORSE, 10);
        judge(study, worker(), 3);
        datasets.forEach(freeze(study, HUMAN).id(), null, pair -> {
            assertThat(pair.label() == 1 ? pair.first() : pair.second()).startsWith("poor");
            assertThat(pair.strength()).isEqualTo(pair.label() == 1 ? -3 : 3);
        });
    }

    @Test
    void givesTheSameDigestUntilAnotherJudgmentArrives() {
        var study = study(Orientation.BETTER, 12);
        judge(study, worker(), 2);
        var one = freeze(study, HUMAN);
        var two = freeze(study, HUMAN);
        assertThat(two.digest()).isEqualTo(one.digest());
        var before = exported(one, ExportFormat.NATIVE);
        judge(study, worker(), 4);
        assertThat(freeze(study, HUMAN).digest()).isNotEqualTo(one.digest());
        assertThat(exported(one, ExportFormat.NATIVE)).isEqualTo(before);
    }

    @Test
    void givesTheSameBytesWhereverAndWheneverItIsFrozen() {
        var study = study(Orientation.BETTER, 12);
        judge(study, worker(), 2);
        var here = freeze(study, HUMAN);
        var zone = TimeZone.getDefault();
        var language = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.of("ar", "EG"));
            var there = freeze(study, HUMAN);
            assertThat(there.digest()).isEqualTo(here.digest());
            for (var format : List.of(ExportFormat.NATIVE, ExportFormat.CSV, ExportFormat.HELPSTEER3)) {
                assertThat(exported(there, format)).isEqualTo(exported(here, format));
            }
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(language);
        }
    }

    @Test
    void countsProgramsOnlyWhenAskedAndThenSaysSo() {
        var study = study(Orientation.BETTER, 8);
        judge(study, people.createSimulatedWorker("program").id(), 3);
        assertThatExceptionOfType(NothingToFreeze.class).isThrownBy(() -> freeze(study, HUMAN));
        var frozen = freeze(study, ALL);
        assertThat(frozen.simulated()).isTrue();
        assertThat(JSON.readTree(frozen.manifest())
                        .path("source")
                        .path("simulatedJudgments")
                        .asInt())
                .isEqualTo(8);
        judge(study, worker(), 3);
        assertThat(freeze(study, HUMAN).simulated()).isFalse();
    }

    @Test
    void leavesGoldsOutAndPreviewsExactlyWhatItFreezes() {
        var study = study(Orientation.BETTER, 20);
        queue.enqueueGold(study, comparisons(1_000, 5));
        judge(study, worker(), 3);
        for (var plan : List.of(SHARES, new BalancedSplit(SHARES))) {
            var request = new FreezeRequest(study, "with golds", HUMAN, plan, 4);
            var preview = datasets.preview(request);
            var frozen = datasets.find(datasets.freeze(request, admin));
            assertThat(preview.leftOut().golds()).isEqualTo(5);
            assertThat(preview.behind().judgments()).isEqualTo(20);
            for (var split : Split.values()) {
                assertThat(frozen.count(split)).isEqualTo(preview.count(split));
            }
            assertThat(frozen.manifest().contains("\"balanced\"")).isEqualTo(plan.isBalanced());
            assertThat(preview.strata()).singleElement().returns(20, FreezePreview.Stratum::groups);
        }
    }

    @Test
    void refusesToDropTheWeakestStepOfAScaleThatHasOne() {
        var study = studies.create(
                new StudySettings("two", "Which?", Orientation.BETTER, Scale.BINARY, 2, "", false, Rules.usual())
                        .withTies(true),
                admin);
        var request = new FreezeRequest(
                study, "x", new LabelPolicy(Aggregation.MAJORITY, true, Ties.DROP, 1, false), SHARES, 1);
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> datasets.preview(request));
    }

    private SnapshotView freeze(StudyId study, LabelPolicy policy) {
        return datasets.find(datasets.freeze(new FreezeRequest(study, "frozen", policy, SHARES, 1), admin));
    }

    private String exported(SnapshotView snapshot, ExportFormat format) {
        var out = new ByteArrayOutputStream();
        datasets.export(new Datasets.Export(snapshot.id(), format, null), admin, out);
        return out.toString(UTF_8);
    }

    private StudyId study(Orientation orientation, int comparisons) {
        var settings = new StudySettings("frozen", "Which?", orientation, Scale.GRADED_8, 3, "", false, Rules.usual());
        var study = studies.create(settings, admin);
        queue.enqueue(study, comparisons(0, comparisons));
        return study;
    }

    private List<ComparisonId> comparisons(int from, int count) {
        var lines = new ArrayList<String>();
        for (int i = from; i < from + count; i++) {
            lines.add(
                    "{\"conversation\": \"Question %d?\", \"responses\": [{\"content\": \"good %d\"}, {\"content\": \"poor %d\"}]}"
                            .formatted(i, i, i));
        }
        var ids = new ArrayList<ComparisonId>();
        var file = new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
        imports.run(new ImportRequest("questions.jsonl", PairFormat.NATIVE, admin), file, ids::addAll);
        return ids;
    }

    private PersonId worker() {
        return people.create(new NewPerson("Worker", null, Set.of(Role.WORKER), false))
                .id();
    }

    /** Has the worker choose every response that begins with "good". */
    private void judge(StudyId study, PersonId worker, int strength) {
        studies.admit(study, worker, admin);
        for (var next = labeling.next(study, worker); next.isPresent(); next = labeling.next(study, worker)) {
            labeling.submit(
                    next.get().lease(),
                    worker,
                    new Verdict(choice(next.get()), strength, Details.NONE, Duration.ofSeconds(5)));
        }
    }

    private static Choice choice(LeasedComparison leased) {
        return leased.left().startsWith("good") ? Choice.LEFT : Choice.RIGHT;
    }
}
