package org.touchstone.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.touchstone.accounts.People;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.Split;
import org.touchstone.preference.learning.Learners;

/** What a model learned from that is like what it is asked. */
@SpringBootTest
class NearestPairsTests {

    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final Candidate FIRST = PlantedPairs.candidate("question", "river stone please");
    private static final Candidate SECOND = PlantedPairs.candidate("question", "river stone");

    private final PreferenceModels models;
    private final Datasets datasets;
    private final ModelId model;
    private final int all;

    NearestPairsTests(
            @Autowired PreferenceModels models,
            @Autowired Datasets datasets,
            @Autowired ModelImports imports,
            @Autowired Learners learners,
            @Autowired StoredModel stored,
            @Autowired People people) {
        this.models = models;
        this.datasets = mock(Datasets.class, delegatesTo(datasets));
        var admin = people.firstAdmin();
        var snapshot = MadeModel.snapshot(datasets, 80, admin);
        all = snapshot.count(Split.TRAIN);
        model = imports.take(
                MadeModel.of(learners, stored, snapshot.digest(), 5).file(), null, null, admin);
    }

    @Test
    void looksAtAllTrainingComparisonsAndShowsTheMostAlike() {
        var found = new NearestPairs(models, datasets, Clock.systemUTC()).of(model, FIRST, SECOND);
        assertThat(found.compared()).isEqualTo(all).isGreaterThan(16);
        assertThat(found.isPartial()).isFalse();
        assertThat(found.nearest())
                .hasSize(5)
                .isSortedAccordingTo((left, right) -> Double.compare(right.likeness(), left.likeness()));
    }

    @Test
    void readsNoMoreWhenItsTimeIsOver() {
        var slow = mock(Clock.class);
        given(slow.instant()).willReturn(START, START.plusSeconds(5), START.plusSeconds(10));
        var found = new NearestPairs(models, datasets, slow).of(model, FIRST, SECOND);
        assertThat(found.compared()).isEqualTo(16);
        assertThat(found.isPartial()).isTrue();
        verify(datasets).placed(any(), anyInt(), anyInt());
        verify(datasets, never()).forEach(any(), any(), any());
    }
}
