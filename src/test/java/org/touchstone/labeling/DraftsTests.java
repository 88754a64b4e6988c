package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.touchstone.labeling.Bench.verdict;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

@SpringBootTest
@Import(Bench.Beans.class)
class DraftsTests {

    private static final Map<String, String> TYPED = Map.of("answer", "A2", "rationale", "Kürzer, und \"wahr\"");

    private final Labeling labeling;
    private final Drafts drafts;
    private final DraftTable table;
    private final Times times;
    private final Bench bench;
    private final MovableClock clock;
    private final StudyId study;
    private final PersonId worker;
    private final LeaseId lease;

    DraftsTests(
            @Autowired Labeling labeling,
            @Autowired Drafts drafts,
            @Autowired DraftTable table,
            @Autowired Times times,
            @Autowired Bench bench,
            @Autowired Clock clock) {
        this.labeling = labeling;
        this.drafts = drafts;
        this.table = table;
        this.times = times;
        this.bench = bench;
        this.clock = (MovableClock) clock;
        study = bench.study(2, 1);
        worker = bench.worker(study);
        lease = labeling.next(study, worker).orElseThrow().lease();
    }

    @Test
    void keepsTheLastOfWhatWasTyped() {
        drafts.save(lease, worker, Map.of("answer", "B1"));
        clock.pass(Duration.ofSeconds(1));
        var at = drafts.save(lease, worker, TYPED);
        assertThat(drafts.find(lease, worker)).contains(new Draft(TYPED, at));
    }

    @Test
    void isThereAgainWhenAnExpiredComparisonIsHandedOutAgain() {
        drafts.save(lease, worker, TYPED);
        clock.pass(Duration.ofHours(1));
        assertThat(labeling.next(study, worker).orElseThrow().lease()).isEqualTo(lease);
        assertThat(drafts.find(lease, worker)).isPresent();
    }

    @Test
    void goesWithTheAnswerAndWithTheSkip() {
        drafts.save(lease, worker, TYPED);
        labeling.submit(lease, worker, verdict(Choice.LEFT, 1));
        assertThat(drafts.find(lease, worker)).isEmpty();
        var next = labeling.next(study, worker).orElseThrow().lease();
        drafts.save(next, worker, TYPED);
        labeling.skip(next, worker, "unclear");
        assertThat(drafts.find(next, worker)).isEmpty();
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> drafts.save(next, worker, TYPED));
    }

    @Test
    void belongsToOneWorkerAlone() {
        var other = bench.worker(study);
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> drafts.save(lease, other, TYPED));
        drafts.save(lease, worker, TYPED);
        assertThat(drafts.find(lease, other)).isEmpty();
    }

    @Test
    void holdsSixtyFourKibibytesAndNoMore() {
        var most = Map.of("r", "x".repeat(Drafts.MOST_BYTES - 1));
        drafts.save(lease, worker, most);
        assertThat(drafts.find(lease, worker).orElseThrow().fields()).isEqualTo(most);
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> drafts.save(lease, worker, Map.of("r", "ä".repeat(Drafts.MOST_BYTES / 2))));
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> drafts.save(lease, worker, Map.of("r", "\0")));
    }

    @Test
    void isClearedAwayAfterTwoWeeks() {
        drafts.save(lease, worker, TYPED);
        clock.pass(Duration.ofDays(14));
        table.deleteOlderThan(times.draftsBegin());
        assertThat(drafts.find(lease, worker)).isPresent();
        clock.pass(Duration.ofMillis(1));
        table.deleteOlderThan(times.draftsBegin());
        assertThat(drafts.find(lease, worker)).isEmpty();
    }
}
