package org.touchstone.quality.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.Trial;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.Judges;
import org.touchstone.quality.adjudication.Adjudication;
import org.touchstone.quality.adjudication.Ruling;
import org.touchstone.quality.reports.Asked;
import org.touchstone.quality.reports.Patience;
import org.touchstone.statistics.AggregationChoice.Reason;
import org.touchstone.statistics.AggregationMethod;
import org.touchstone.statistics.MethodScore;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Progress;

@SpringBootTest
@Import(Trial.class)
class SoftLabelsTests {

    private static final int HONEST = 3;

    private final Trial trial;
    private final SoftLabels labels;
    private final ConsensusKind kind;
    private final SoftLabelTable table;
    private final JdbcClient sql;

    @Autowired
    private Consensuses consensuses;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Adjudication adjudication;

    SoftLabelsTests(
            @Autowired Trial trial,
            @Autowired SoftLabels labels,
            @Autowired ConsensusKind kind,
            @Autowired SoftLabelTable table,
            @Autowired JdbcClient sql) {
        this.trial = trial;
        this.labels = labels;
        this.kind = kind;
        this.table = table;
        this.sql = sql;
    }

    /** The first three are right in nine of ten cases, whoever comes after them guesses. */
    private static char amongSpammers(int worker, int comparison) {
        var random = new SplittableRandom(1_000L * comparison + worker);
        boolean right = worker < HONEST ? random.nextInt(10) > 0 : random.nextBoolean();
        return right == (comparison % 2 == 0) ? '1' : '2';
    }

    private ConsensusReport report(StudyId study) {
        return labels.newest(study, Judges.ALL, Patience.JOB).present().orElseThrow();
    }

    private List<SoftLabel> all(ConsensusReport report) {
        var all = new ArrayList<SoftLabel>();
        labels.forEach(report, () -> {}, all::add);
        return all;
    }

    private Outcome truth(ComparisonId comparison) {
        var turns = catalog.find(comparison).pair().conversation().turns();
        int number = Integer.parseInt(turns.getLast().content().substring("Question ".length()));
        return number % 2 == 0 ? Outcome.FIRST : Outcome.SECOND;
    }

    @Test
    void findsTheTruthAmongSpammersBetterThanTheMajorityDoes() {
        var study = trial.study(60, 7);
        trial.judge(study, 7, SoftLabelsTests::amongSpammers);

        var report = report(study);
        long right = all(report).stream()
                .filter(label -> label.winner() == truth(label.comparison()))
                .count();
        long counted = consensuses.majority(study).stream()
                .filter(consensus -> consensus.majority() == truth(consensus.comparison()))
                .count();

        assertThat(report.method().chosen()).isNotEqualTo(AggregationMethod.MAJORITY);
        assertThat(report.method().reason()).isEqualTo(Reason.PREDICTS_BEST);
        assertThat(report.method().converged()).isTrue();
        assertThat(report.scores())
                .extracting(MethodScore::method)
                .hasSize(5)
                .first()
                .isEqualTo(report.method().chosen());
        assertThat(right).isGreaterThanOrEqualTo(55).isGreaterThan(counted + 3);
        var reliability = report.workers().stream()
                .map(worker -> worker.reliability().value())
                .toList();
        assertThat(reliability.subList(4, 7))
                .allSatisfy(value -> assertThat(value).isGreaterThan(0.8));
        assertThat(reliability.subList(0, 4))
                .allSatisfy(value -> assertThat(value).isLessThan(0.7));
    }

    @Test
    void everyLabelIsADistributionAndTheReportSumsThemUp() {
        var study = trial.study(20, 3);
        trial.judge(study, 2, (worker, comparison) -> comparison % 4 == 0 ? '=' : worker == 1 ? '2' : '1');
        trial.simulate(study, 1, (_, _) -> '1');

        var report = report(study);
        var all = all(report);

        assertThat(all).hasSize(20).allSatisfy(label -> {
            var chances = label.chances();
            assertThat(chances.first() + chances.tie() + chances.second()).isEqualTo(1, within(1e-9));
            assertThat(label.votes().simulated()).isEqualTo(1);
        });
        assertThat(report.counts().outcomes()).isEqualTo(3);
        assertThat(report.counts().simulated()).isEqualTo(20);
        assertThat(report.counts().certainty())
                .extracting(ConsensusReport.Bin::comparisons)
                .satisfies(
                        bins -> assertThat(bins.stream().mapToInt(n -> n).sum()).isEqualTo(20));
        assertThat(report.counts().discord())
                .allSatisfy(row -> assertThat((long) row.comparisons())
                        .isEqualTo(all.stream()
                                .filter(label -> label.discord() == row.discord())
                                .count()));
        assertThat(report.workers())
                .filteredOn(ConsensusReport.Worker::simulated)
                .hasSize(1);
    }

    @Test
    void theSameJudgmentsGiveTheSameNumbers() {
        var study = trial.study(30, 5);
        trial.judge(study, 5, SoftLabelsTests::amongSpammers);
        var asked = new Asked(study, "all");

        var once = kind.compute(asked, Progress.UNHEARD);
        var again = kind.compute(asked, Progress.UNHEARD);

        assertThat(again).usingRecursiveComparison().ignoringFields("set").isEqualTo(once);
        assertThat(rows(study, again)).isEqualTo(rows(study, once));
        assertThat(once.digest()).isEqualTo(kind.basis(asked).digest());
    }

    private List<SoftLabel> rows(StudyId study, ConsensusFindings findings) {
        var rows = new ArrayList<SoftLabel>();
        table.forEach(study, findings.set(), () -> {}, rows::add);
        return rows;
    }

    @Test
    void newerLabelsTakeThePlaceOfTheOldOnes() {
        var study = trial.study(10, 3);
        trial.judge(study, 2, (_, _) -> '1');
        var old = report(study);
        trial.judge(study, 1, (_, _) -> '2');

        var now = report(study);

        assertThat(now.labels()).isNotEqualTo(old.labels());
        assertThat(sets(study)).isEqualTo(1);
        assertThat(all(now))
                .hasSize(10)
                .allSatisfy(label -> assertThat(label.votes().second()).isEqualTo(1));
        assertThatExceptionOfType(LabelsReplaced.class).isThrownBy(() -> all(old));
        assertThat(labels.leastCertain(old, 5)).isEmpty();
    }

    private int sets(StudyId study) {
        return sql.sql("select count(*) from quality.soft_label_set where study_id = :study")
                .param("study", study.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void whatWorkThatNeverEndedLeftBehindIsDroppedAfterAWhile() {
        var study = trial.study(5, 2);
        trial.judge(study, 2, (_, _) -> '1');
        var asked = new Asked(study, "all");
        var kept = report(study);
        var now = Instant.now(Clock.systemUTC());
        table.write(asked, "left behind", all(kept).iterator(), now);

        table.write(asked, "soon after", all(kept).iterator(), now.plusSeconds(60));
        assertThat(sets(study)).isEqualTo(3);

        table.write(asked, "later", all(kept).iterator(), now.plus(Duration.ofHours(2)));
        assertThat(sets(study)).isEqualTo(2);
        assertThat(all(kept)).hasSize(5);
    }

    @Test
    void peopleAloneCanBeAskedFor() {
        var study = trial.study(10, 3);
        trial.judge(study, 2, (_, _) -> '1');
        trial.simulate(study, 1, (_, _) -> '2');

        var human = labels.newest(study, Judges.HUMAN, Patience.JOB).present().orElseThrow();

        assertThat(human.counts().judgments()).isEqualTo(20);
        assertThat(human.counts().simulated()).isZero();
        assertThat(all(human)).allSatisfy(label -> assertThat(label.discord()).isEqualTo(Discord.UNANIMOUS));
        assertThat(all(report(study)))
                .allSatisfy(label -> assertThat(label.votes().second()).isEqualTo(1));
    }

    @Test
    void whatResearchersDecidedStandsBesideTheVotes() {
        var study = trial.study(5, 2);
        trial.judge(study, 2, (worker, _) -> worker == 0 ? '1' : '2');
        var report = report(study);
        var disputed = labels.leastCertain(report, 1).getFirst().comparison();

        adjudication.decide(
                study, disputed, new Ruling(Outcome.SECOND, "It answers.", false), 0, trial.person(Role.RESEARCHER));

        assertThat(all(report))
                .filteredOn(label -> label.adjudicated() != null)
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.comparison()).isEqualTo(disputed);
                    assertThat(label.adjudicated()).isEqualTo(Outcome.SECOND);
                    assertThat(label.winner()).isEqualTo(Outcome.TIE);
                });
    }

    @Test
    void withoutVotesThereAreNoLabels() {
        var report = report(trial.study(3, 2));

        assertThat(report.counts().comparisons()).isZero();
        assertThat(report.method().reason()).isEqualTo(Reason.TOO_FEW_LABELS);
        assertThat(all(report)).isEmpty();
    }

    @Test
    void saysAfterEveryFitHowFarItIsAndStopsWhenTold() {
        var study = trial.study(10, 3);
        trial.judge(study, 3, SoftLabelsTests::amongSpammers);
        var heard = new ArrayList<Integer>();

        kind.compute(new Asked(study, "all"), (done, total) -> {
            assertThat(done).isLessThan(total);
            heard.add(done);
        });
        assertThat(heard).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(30);

        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> kind.compute(new Asked(study, "all"), (done, _) -> {
                    if (done > 5) {
                        throw new Stopped();
                    }
                }));
        assertThat(sets(study)).as("by the one that came to its end").isEqualTo(1);
    }

    private static final class Stopped extends RuntimeException {}
}
