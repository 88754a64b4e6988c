package org.touchstone.labeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Observation.Rationale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** What figures about workers are made of, read slice by slice and around one worker. */
@SpringBootTest
@Import(Trial.class)
class ObservationsTests {

    private final Trial trial;
    private final Studies studies;
    private final Labeling labeling;
    private final Observations observations;

    @Autowired
    ObservationsTests(Trial trial, Studies studies, Labeling labeling, Observations observations) {
        this.trial = trial;
        this.studies = studies;
        this.labeling = labeling;
        this.observations = observations;
    }

    private List<List<Observation>> all(StudyId study, int size) {
        var all = new ArrayList<List<Observation>>();
        @Nullable ComparisonId last = null;
        do {
            var slice = observations.slice(study, last, size);
            assertThat(slice.comparisons()).hasSizeLessThanOrEqualTo(size);
            all.addAll(slice.comparisons());
            last = slice.last();
        } while (last != null);
        return all;
    }

    @Test
    void slicesHoldEveryJudgmentOnceWhateverTheirSize() {
        var study = trial.study(7, 3);
        trial.judge(study, 3, (worker, comparison) -> worker == comparison % 3 ? '2' : '1');

        var whole = all(study, 100);

        assertThat(whole).hasSize(7).allMatch(group -> group.size() == 3);
        for (int size : new int[] {1, 2, 7, 8}) {
            assertThat(all(study, size)).isEqualTo(whole);
        }
        assertThat(whole.getFirst().getFirst().of().characters())
                .isEqualTo(Trial.FIRST.length() + Trial.SECOND.length());
    }

    @Test
    void aroundAWorkerAreTheirLatestJudgmentsAndWhatOthersSaidOfTheSame() {
        var study = trial.study(6, 2);
        trial.judge(study, 2, (_, _) -> '1');
        var worker = all(study, 100).getFirst().getFirst().worker();

        var around = observations.around(study, worker, 4);

        assertThat(around)
                .hasSize(4)
                .allSatisfy(group -> assertThat(group)
                        .hasSize(2)
                        .extracting(Observation::worker)
                        .contains(worker));
        var oldest = all(study, 100).stream()
                .flatMap(List::stream)
                .filter(seen -> seen.worker().equals(worker))
                .map(Observation::judgedAt)
                .sorted()
                .limit(2)
                .toList();
        assertThat(around.stream()
                        .flatMap(List::stream)
                        .filter(seen -> seen.worker().equals(worker)))
                .extracting(Observation::judgedAt)
                .doesNotContainAnyElementsOf(oldest);
    }

    /** A worker judges while nobody counts, then pastes more than is left in the end, then says nothing. */
    @Test
    void pastedIsNotRecordedOrAtMostWhatTheRationaleHas() {
        var study = trial.study(3, 1);
        var worker = trial.person(Role.WORKER);
        studies.join(study, worker);
        judge(study, worker, "Typed blindly", null);
        judge(study, worker, "Cut down", 300);
        judge(study, worker, null, 12);

        assertThat(all(study, 10))
                .extracting(group -> group.getFirst().why())
                .containsExactlyInAnyOrder(
                        new Rationale("Typed blindly", null), new Rationale("Cut down", "Cut down".length()), null);
    }

    private void judge(StudyId study, PersonId worker, @Nullable String why, @Nullable Integer pasted) {
        var lease = labeling.next(study, worker).orElseThrow().lease();
        var verdict = new Verdict(Choice.LEFT, 1, why, Duration.ofSeconds(9)).withPasted(pasted);
        labeling.submit(lease, worker, verdict);
    }

    @Test
    void whatIsSkippedIsCounted() {
        var study = trial.study(3, 1);
        var worker = trial.person(Role.WORKER);
        studies.join(study, worker);
        var lease = labeling.next(study, worker).orElseThrow().lease();
        assertThat(observations.skipped(study)).isZero();

        labeling.skip(lease, worker, new Skip(Skip.Code.TOPIC, ""));

        assertThat(observations.skipped(study)).isEqualTo(1);
        assertThat(observations.dropped(study)).containsEntry(worker, new Observations.Dropped(1, 0));
    }
}
