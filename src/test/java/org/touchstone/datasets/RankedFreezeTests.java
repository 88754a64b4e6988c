package org.touchstone.datasets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.datasets.LabelPolicy.Aggregation;
import org.touchstone.datasets.LabelPolicy.Ties;
import org.touchstone.labeling.Choice;
import org.touchstone.labeling.Details;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeasedComparison;
import org.touchstone.labeling.Queue;
import org.touchstone.labeling.Ranking;
import org.touchstone.labeling.Verdict;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Refusal;

/** A ranking of four responses becomes the six pairs of them. */
@SpringBootTest
@Import(Trial.class)
class RankedFreezeTests {

    private static final List<String> TEXTS = List.of("good 4", "good 3", "good 2", "good 1");
    private static final LabelPolicy MAJORITY = new LabelPolicy(Aggregation.MAJORITY, false, Ties.DROP, 1, false);
    private static final LabelPolicy SOFT = new LabelPolicy(Aggregation.SOFT, false, Ties.DROP, 1, false);

    private final Trial trial;
    private final Datasets datasets;
    private final Studies studies;
    private final Catalog catalog;
    private final Queue queue;
    private final Labeling labeling;
    private final PersonId ada;

    @Autowired
    RankedFreezeTests(
            Trial trial, Datasets datasets, Studies studies, Catalog catalog, Queue queue, Labeling labeling) {
        this.trial = trial;
        this.datasets = datasets;
        this.studies = studies;
        this.catalog = catalog;
        this.queue = queue;
        this.labeling = labeling;
        ada = trial.person(Role.RESEARCHER);
    }

    @Test
    void everyTwoRankedResponsesBecomeAPair() throws Exception {
        var study = ranked(3);

        var frozen = freeze(study, MAJORITY);

        assertThat(frozen.size()).isEqualTo(6);
        datasets.forEach(frozen.id(), null, pair -> {
            int better = Integer.parseInt(pair.first().substring(5))
                    - Integer.parseInt(pair.second().substring(5));
            assertThat(pair.label()).isEqualTo(better > 0 ? 1 : 0);
            assertThat(pair.strength()).isEqualTo(-better);
            assertThat(pair.votes()).isEqualTo(3);
        });
        var out = new ByteArrayOutputStream();
        datasets.export(new Datasets.Export(frozen.id(), ExportFormat.TRL, null), ada, out);
        assertThat(out.toString(UTF_8).lines())
                .hasSize(6)
                .allMatch(line -> line.contains("\"margin\":") && !line.contains("\"chosen\":\" good 1\""));
    }

    @Test
    void softLabelsAreProbabilitiesAndTheSameAgain() {
        var study = ranked(2);

        var frozen = freeze(study, SOFT);

        assertThat(freeze(study, SOFT).digest()).isEqualTo(frozen.digest());
        var labels = new ArrayList<Double>();
        datasets.forEach(frozen.id(), null, pair -> labels.add(Math.max(pair.label(), 1 - pair.label())));
        assertThat(labels).hasSize(6).allMatch(label -> label > 0.6 && label < 1);
    }

    @Test
    void ranksHaveNoWeakestStep() {
        var policy = new LabelPolicy(Aggregation.MAJORITY, true, Ties.DROP, 1, false);
        var study = ranked(1);
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> freeze(study, policy));
    }

    /** One comparison of four responses, which all workers put in the order of their texts. */
    private StudyId ranked(int workers) {
        var settings = new StudySettings(
                "Ranks", "Which are better?", Orientation.BETTER, Scale.RANKING, workers, "", false, Rules.usual());
        var study = studies.create(settings, ada);
        var question = new Conversation(List.of(new Turn(Speaker.USER, "Which? " + study)));
        var responses = TEXTS.stream().map(text -> new Response(text, null)).toList();
        queue.enqueue(study, catalog.add(null, List.of(new CandidateSet(question, responses, null))));
        Stream.generate(() -> trial.person(Role.WORKER)).limit(workers).forEach(worker -> {
            studies.join(study, worker);
            var leased = labeling.next(study, worker).orElseThrow();
            labeling.submit(leased.lease(), worker, inOrder(leased));
        });
        return study;
    }

    private static Verdict inOrder(LeasedComparison shown) {
        var best = IntStream.rangeClosed(1, TEXTS.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer place) -> shown.responses().get(place - 1))
                        .reversed())
                .map(List::of)
                .toList();
        var details = new Details(null, new Ranking(best), Map.of(), null, null);
        return new Verdict(Choice.RANKED, 0, details, Duration.ofSeconds(9));
    }

    private SnapshotView freeze(StudyId study, LabelPolicy policy) {
        var request = new FreezeRequest(study, "frozen", policy, new SplitShares(1, 0, 0), 1);
        return datasets.find(datasets.freeze(request, ada));
    }
}
