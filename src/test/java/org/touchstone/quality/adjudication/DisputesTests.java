package org.touchstone.quality.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.Consensuses;
import org.touchstone.quality.Judges;
import org.touchstone.statistics.Entropy;
import org.touchstone.studies.StudyId;

/**
 * The list of disputed comparisons is what reading every judgment gives: 40 comparisons with votes by chance, some taken back, some
 * decided by one or two researchers, some contradicted by a model.
 */
@SpringBootTest
@Import(Trial.class)
@TestInstance(Lifecycle.PER_CLASS)
class DisputesTests {

    private static final int COMPARISONS = 40;

    private final Trial trial;
    private final Adjudication adjudication;
    private final Consensuses consensuses;
    private final JdbcClient sql;
    private final Random random = new Random(7);
    private StudyId study = StudyId.random();
    private PersonId ada = PersonId.random();
    private PersonId ben = PersonId.random();
    private final Map<ComparisonId, Doubt> doubts = new HashMap<>();

    DisputesTests(
            @Autowired Trial trial,
            @Autowired Adjudication adjudication,
            @Autowired Consensuses consensuses,
            @Autowired JdbcClient sql) {
        this.trial = trial;
        this.adjudication = adjudication;
        this.consensuses = consensuses;
        this.sql = sql;
    }

    @BeforeAll
    void fill() {
        study = trial.study(COMPARISONS, 4);
        ada = trial.person(Role.RESEARCHER);
        ben = trial.person(Role.RESEARCHER);
        trial.judge(study, 4, (_, comparison) -> comparison < 10 ? '1' : "111122=".charAt(random.nextInt(7)));
        var all =
                consensuses.majority(study).stream().map(Consensus::comparison).toList();
        all.stream().filter(_ -> random.nextInt(4) == 0).forEach(comparison -> {
            // Few weights, so that equals are put in the order of dispute.
            doubts.put(comparison, new Doubt("hybrid 1", 0.5 + 0.1 * random.nextInt(4)));
        });
        adjudication.propose(study, doubts);
        IntStream.range(0, 24).forEach(i -> decide(all.get(i), i % 6));
        takeBack(20);
    }

    /** Every course there is: one ruling, one taken back, one that waits for a second by either, two alike, two that differ. */
    private void decide(ComparisonId comparison, int course) {
        switch (course) {
            case 0 -> rule(comparison, Outcome.TIE, false, ada);
            case 1 -> {
                rule(comparison, Outcome.FIRST, false, ada);
                adjudication.undo(study, comparison, ada);
            }
            case 2 -> rule(comparison, Outcome.FIRST, true, ada);
            case 3 -> rule(comparison, Outcome.SECOND, true, ben);
            default -> {
                rule(comparison, Outcome.FIRST, true, ada);
                rule(comparison, course == 4 ? Outcome.FIRST : Outcome.SECOND, false, ben);
            }
        }
    }

    private void rule(ComparisonId comparison, Outcome outcome, boolean second, PersonId by) {
        adjudication.decide(study, comparison, new Ruling(outcome, "So it is", second), null, by);
    }

    private void takeBack(int number) {
        sql.sql("""
            update labeling.judgment set undone_at = judged_at
            where id in (select id from labeling.judgment where study_id = ? and undone_at is null order by id limit ?)
            """).params(study.value(), number).update();
    }

    /** By every judgment, as the list was made before there were counts of votes. */
    private List<ComparisonId> read(Show show, PersonId asking) {
        var weights = Comparator.comparingDouble((Read each) -> show == Show.MODEL ? each.weight() : 0)
                .reversed();
        return consensuses.settled(study, Judges.ALL).stream()
                .map(consensus -> new Read(
                        consensus,
                        adjudication.find(study, consensus.comparison()).course(),
                        doubts.get(consensus.comparison())))
                .filter(each -> each.consensus().split()
                        || each.doubt() != null
                        || !each.course().steps().isEmpty())
                .filter(each -> each.belongs(show, asking))
                .sorted(weights.thenComparing(Read.MOST_DISPUTED_FIRST))
                .map(each -> each.consensus().comparison())
                .toList();
    }

    private record Read(
            Consensus consensus, Course course, @Nullable Doubt doubt) {

        static final Comparator<Read> MOST_DISPUTED_FIRST = Comparator.comparingLong(Read::entropy)
                .thenComparingInt(each -> each.consensus().judgments().size())
                .reversed()
                .thenComparing(each -> each.consensus().comparison().toString());

        double weight() {
            return doubt == null ? 0 : doubt.weight();
        }

        long entropy() {
            double entropy = Entropy.normalised(consensus.first(), consensus.second(), consensus.ties());
            return Math.round(1e9 * entropy);
        }

        boolean belongs(Show show, PersonId asking) {
            var state = course.standing().state();
            boolean waits = state != State.DECIDED && !course.awaitsAnother(asking);
            return switch (show) {
                case OPEN -> waits;
                case MODEL -> waits && doubt != null;
                case SECOND -> waits && state == State.AWAITING_SECOND;
                case CONFLICT -> state == State.CONFLICT;
                case DECIDED -> state == State.DECIDED;
                case ALL -> true;
            };
        }
    }

    private List<ComparisonId> queue(Show show, PersonId asking) {
        return adjudication.queue(study, show, asking).stream()
                .map(Case::comparison)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theListIsWhatReadingEveryJudgmentGives(Show show) {
        for (var asking : List.of(ada, ben)) {
            var read = read(show, asking);

            assertThat(read).hasSizeBetween(1, COMPARISONS);
            assertThat(queue(show, asking)).isEqualTo(read);
            assertThat(adjudication.count(study, show, asking)).isEqualTo(read.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsMakeUpTheWhole(Show show) {
        var parts = IntStream.range(0, 20)
                .mapToObj(part -> adjudication.part(study, show, ben, 5 * part, 5))
                .flatMap(List::stream)
                .map(Case::comparison)
                .toList();

        assertThat(parts).isEqualTo(read(show, ben));
    }

    @ParameterizedTest
    @EnumSource
    void theNextIsTheOneBehindAndThenTheFirst(Show show) {
        var read = read(show, ada);

        for (int i = 0; i < read.size(); i++) {
            var next = read.get((i + 1) % read.size());
            assertThat(adjudication.next(study, show, ada, read.get(i)))
                    .isEqualTo(Stream.of(next).filter(_ -> read.size() > 1).findFirst());
        }
        assertThat(adjudication.next(study, show, ada, ComparisonId.random())).contains(read.getFirst());
    }

    @Test
    void theOnlyOneHasNoNext() {
        var small = trial.study(2, 2);
        trial.judge(small, 2, (worker, _) -> worker == 0 ? '1' : '2');
        var both = adjudication.queue(small, Show.OPEN, ada);
        adjudication.decide(small, both.getFirst().comparison(), new Ruling(Outcome.TIE, "So it is", false), null, ada);

        var left = both.getLast().comparison();
        assertThat(adjudication.next(small, Show.OPEN, ada, left)).isEmpty();
        assertThat(adjudication.next(small, Show.OPEN, ada, both.getFirst().comparison()))
                .contains(left);
    }

    @Test
    void aNewlySplitComparisonAppearsAtOnceAndGoesWhenItIsTakenBack() {
        var fresh = trial.study(1, 2);
        trial.judge(fresh, 1, (_, _) -> '1');
        assertThat(adjudication.queue(fresh, Show.OPEN, ada)).isEmpty();

        trial.judge(fresh, 1, (_, _) -> '2');
        assertThat(adjudication.queue(fresh, Show.OPEN, ada)).hasSize(1);

        sql.sql("update labeling.judgment set undone_at = judged_at where study_id = ? and outcome = 'SECOND'")
                .param(fresh.value())
                .update();
        assertThat(adjudication.queue(fresh, Show.OPEN, ada)).isEmpty();
    }

    /** The counts of the migration are those of the trigger. */
    @Test
    void votesAreThoseOfTheStandingJudgments() {
        var counted = consensuses.majority(study).stream()
                .map(each -> "%s %d %d %d".formatted(each.comparison(), each.first(), each.second(), each.ties()))
                .sorted()
                .toList();

        var kept = sql.sql("""
            select comparison_id || ' ' || firsts || ' ' || seconds || ' ' || ties from quality.votes
            where study_id = ? and judged > 0
            """).param(study.value()).query(String.class).list().stream()
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        assertThat(kept).isEqualTo(counted);
        assertThat(Collections.max(sql.sql("select of_three from quality.votes where study_id = ?")
                        .param(study.value())
                        .query(Double.class)
                        .list()))
                .isLessThanOrEqualTo(1);
    }
}
