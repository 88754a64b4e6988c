package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.touchstone.labeling.SimulatedDay.EXPERT;
import static org.touchstone.labeling.SimulatedDay.NOVICE;
import static org.touchstone.labeling.SimulatedStudy.CAPS;

import java.time.Clock;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.labeling.SimulatedHand.Place;
import org.touchstone.labeling.SimulatedHand.Way;
import org.touchstone.statistics.Binomial;

/**
 * Thirty-three people work through one day of a study that uses everything at once: golds, repeats, a third to a fifth
 * worker, limits, and answers beside the scale. Time passes for each at their own pace. What handing out leaves to chance,
 * what the people do and what they are good at come from fixed seeds. The order of golds and the ids come from the database
 * and may turn one day into another, so the bounds are those of exact binomial tests at one in a million.
 */
@SpringBootTest
@Import({Bench.Beans.class, ForetoldChance.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedDayTests {

    /** Of a million days, a fair test refuses one. */
    private static final double UNLIKELY = 1e-6;

    private static final double RARE = 0.001;

    private final Labeling labeling;
    private final Judgments judgments;
    private final JdbcClient sql;
    private final SimulatedDay day;
    private final SimulatedStudy study;

    SimulatedDayTests(
            @Autowired Labeling labeling,
            @Autowired Drafts drafts,
            @Autowired Judgments judgments,
            @Autowired Bench bench,
            @Autowired JdbcClient sql,
            @Autowired Clock clock) {
        this.labeling = labeling;
        this.judgments = judgments;
        this.sql = sql;
        var random = new SplittableRandom(1_886);
        study = SimulatedStudy.make(bench, random);
        day = new SimulatedDay((MovableClock) clock, random);
        var place = new Place(labeling, drafts, study.id());
        for (var manner : SimulatedDay.manners(random)) {
            day.employ(new SimulatedHand(place, bench.worker(study.id()), manner, random.split()));
        }
    }

    /** The database gathers statistics of its tables by itself every minute, but a simulated day is over before. */
    @BeforeAll
    void work() {
        day.work(() -> sql.sql("analyze labeling.queue_entry, labeling.lease, labeling.judgment, labeling.tally")
                .update());
    }

    @Test
    void holdsEveryRuleAtTheEnd() {
        new Invariants(sql).hold(study.id());
        AssignmentRules.hold(sql, study.id());
        assertThat(AssignmentRules.undecided(sql, study.id(), SimulatedStudy.MOST))
                .as("answers that differ and nobody else was asked")
                .isZero();
        assertThat(AssignmentRules.most(sql, study.id(), "TOTAL")).isLessThanOrEqualTo(CAPS.total());
        assertThat(AssignmentRules.most(sql, study.id(), "DAY")).isEqualTo(CAPS.perDay());
        assertThat(AssignmentRules.most(sql, study.id(), "CONVERSATION")).isEqualTo(CAPS.perConversation());
        assertThat(AssignmentRules.most(sql, study.id(), "SOURCES")).isLessThanOrEqualTo(CAPS.perSources());
    }

    /** The rules would hold of an empty day, too. */
    @Test
    void wasADayInWhichEverythingHappened() {
        assertThat(judgments.of(study.id())).hasSizeGreaterThan(1_000);
        for (var state : List.of("SUBMITTED", "SKIPPED", "EXPIRED", "RELEASED")) {
            assertThat(count("select count(*) from labeling.lease where state = '" + state + "' and study_id = :study"))
                    .as(state)
                    .isPositive();
        }
        assertThat(day.hands()).anyMatch(hand -> hand.undone() > 0).anyMatch(hand -> hand.refused() > 0);
        assertThat(count("select count(*) from labeling.draft join labeling.lease l on l.id = lease_id"
                        + " where l.study_id = :study"))
                .isPositive();
        assertThat(judgments.of(study.id()))
                .extracting(Judgment::outcome)
                .contains(Outcome.TIE, Outcome.BOTH_GOOD, Outcome.BOTH_BAD, Outcome.CANNOT_JUDGE);
    }

    /** Answers taken back count here: who was asked because of one is not sent away when it goes. */
    @Test
    void asksMoreWorkersJustWhereAnswersDiffer() {
        assertThat(count("""
            select count(*) from labeling.queue_entry
            where study_id = :study and not gold and (overlap not between 3 and 5
              or overlap > 3 and 1 = (select count(distinct outcome) from labeling.judgment j
                where j.study_id = queue_entry.study_id and j.comparison_id = queue_entry.comparison_id))
            """)).isZero();
        assertThat(count("select count(*) from labeling.queue_entry where overlap = 5 and not gold and study_id"
                        + " = :study"))
                .isPositive();
    }

    @Test
    void losesNothingThatItAcknowledgedAndKeepsNothingElse() {
        for (var hand : day.hands()) {
            var kept = labeling.history(study.id(), hand.id(), 1_000);
            assertThat(kept).hasSameSizeAs(hand.acknowledged().keySet()).allSatisfy(past -> {
                var verdict = hand.acknowledged().get(past.shown().lease());
                assertThat(verdict).isNotNull();
                assertThat(past.saved().choice()).isEqualTo(verdict.choice());
                assertThat(past.saved().strength()).isEqualTo(verdict.strength());
                assertThat(past.saved().details()).isEqualTo(verdict.details());
            });
        }
    }

    /** That they show the sides swapped is one of the assignment's rules. */
    @Test
    void repeatsAfterFiftyOthers() {
        assertThat(count("select count(*) from labeling.lease where round = 1 and study_id = :study"))
                .isGreaterThan(5);
        assertThat(count("""
            select count(*) from labeling.lease again
            join labeling.lease first using (study_id, comparison_id, worker_id)
            where study_id = :study and again.round = 1 and first.round = 0 and 50 > (
                select count(*) from labeling.judgment j
                where j.study_id = again.study_id and j.worker_id = again.worker_id
                  and j.judged_at > first.ended_at and j.judged_at <= again.leased_at
                  and (j.undone_at is null or j.undone_at > again.leased_at))
            """)).isZero();
    }

    @Test
    void mixesGoldsInAtTheirRate() {
        var leases = count("select count(*) from labeling.lease where study_id = :study");
        var golds = count("""
            select count(*) from labeling.lease join labeling.queue_entry using (study_id, comparison_id)
            where study_id = :study and gold and round = 0
            """);
        isByChance("golds", golds, leases, SimulatedStudy.GOLD_RATE);
    }

    /** A worker's even places are owed; the odd ones are where chance and the comparison decide. */
    @Test
    void putsTheFirstResponseOnEitherSideAlike() {
        var odd = " ordinal % 2 = 1 and study_id = :study";
        var lefts = count("select count(*) from labeling.lease where side_of_first = 'LEFT' and" + odd);
        var all = count("select count(*) from labeling.lease where" + odd);
        isByChance("lefts at odd places", lefts, all, 0.5);
    }

    @Test
    void putsGoldsAtNoFavouritePlaces() {
        var golds = "select count(*) from labeling.lease join labeling.queue_entry using (study_id, comparison_id)"
                + " where gold and round = 0 and study_id = :study";
        var leases = "select count(*) from labeling.lease where study_id = :study";
        for (int every : List.of(2, 3, 5, 10)) {
            var there = " and ordinal %% %d = 0".formatted(every);
            double share = (double) count(leases + there) / count(leases);
            isByChance("golds at every place divisible by " + every, count(golds + there), count(golds), share);
        }
    }

    @Test
    void keepsWhoAlwaysPressesLeftFromSayingAnythingAboutTheResponses() {
        var lefty = day.hands().getLast();
        assertThat(labeling.history(study.id(), lefty.id(), 1_000))
                .hasSizeGreaterThan(100)
                .allMatch(past -> past.saved().choice() == Choice.LEFT);
        assertThat(count("""
            select abs(count(*) filter (where outcome = 'FIRST') - count(*) filter (where outcome = 'SECOND'))
            from labeling.judgment where undone_at is null and worker_id = '%s' and study_id = :study
            """.formatted(lefty.id()))).isLessThanOrEqualTo(1);
    }

    @Test
    void tellsExpertsFromNovicesAndBothFromWhoDoesNotRead() {
        agrees(hand -> hand.manner().skill() == EXPERT, EXPERT, NOVICE);
        agrees(hand -> hand.manner().skill() == NOVICE, NOVICE, EXPERT);
        agrees(hand -> hand.manner().way() != Way.CAREFUL, 0.5, EXPERT);
    }

    /** Their answers to golds are as often right as they truly are, and not as often as those of others. */
    private void agrees(Predicate<SimulatedHand> who, double skill, double other) {
        var ids = day.hands().stream().filter(who).map(SimulatedHand::id).toList();
        var answers = judgments.of(study.id()).stream()
                .filter(answer -> ids.contains(answer.worker()) && study.golds().contains(answer.comparison()))
                .filter(answer -> answer.outcome().isPreference())
                .toList();
        int right = (int) answers.stream()
                .filter(answer -> answer.outcome() == study.better().get(answer.comparison()))
                .count();
        isByChance("right answers", right, answers.size(), skill);
        assertThat(Binomial.twoSided(right, answers.size(), other))
                .as("%d of %d right and not at %s", right, answers.size(), other)
                .isLessThan(RARE);
    }

    private static void isByChance(String what, long count, long all, double share) {
        assertThat(Binomial.twoSided((int) count, (int) all, share))
                .as("%d %s of %d at a rate of %.3f", count, what, all, share)
                .isGreaterThan(UNLIKELY);
    }

    private long count(String query) {
        return AssignmentRules.count(sql, query, study.id());
    }
}
