package org.touchstone.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.Figures.Ceiling;
import org.touchstone.quality.Agreement;
import org.touchstone.statistics.NoiseCeiling;
import org.touchstone.support.Figure;
import org.touchstone.support.Refusal;

/** The pairs that a target stands for, and what people reach on them. */
@Component
class Material {

    private final Suites suites;
    private final Datasets datasets;
    private final Agreement agreement;

    Material(Suites suites, Datasets datasets, Agreement agreement) {
        this.suites = suites;
        this.datasets = datasets;
        this.agreement = agreement;
    }

    /** Refuses what is not there. */
    void mustExist(Target target) {
        switch (target) {
            case Target.OnSuite on -> suites.find(on.suite());
            case Target.OnSnapshot on -> datasets.find(on.snapshot());
        }
    }

    List<Item> items(Target target) {
        return switch (target) {
            case Target.OnSuite(var suite) -> suites.items(suite);
            case Target.OnSnapshot(var snapshot, var split) -> items(snapshot, split);
        };
    }

    private List<Item> items(SnapshotId snapshot, Split split) {
        var items = new ArrayList<Item>();
        datasets.forEachBacked(snapshot, split, (pair, backing) -> items.add(new Item(pair, null, backing.sources())));
        if (items.isEmpty()) {
            throw new EmptySplit(split);
        }
        return items;
    }

    /** What people reach on these items of the target: known only where they come from a study's judgments. */
    @Nullable
    Ceiling ceiling(Target target, List<Item> items) {
        return switch (target) {
            case Target.OnSuite _ -> null;
            case Target.OnSnapshot on ->
                ceiling(
                        on.snapshot(),
                        items.stream().allMatch(item -> item.pair().votes() == 1));
        };
    }

    private @Nullable Ceiling ceiling(SnapshotId snapshot, boolean single) {
        var study = datasets.find(snapshot).study();
        if (study == null) {
            return null;
        }
        var report = agreement.of(study);
        var decisive = report.figures().decisive();
        return new Ceiling(
                report.figures().decisiveLeaveOneOut(),
                report.counts().simulated() > 0,
                decisive,
                noiseCeiling(decisive),
                single);
    }

    private static Figure noiseCeiling(Figure agreement) {
        return new Figure(
                noiseCeiling(agreement.value()),
                noiseCeiling(agreement.low()),
                noiseCeiling(agreement.high()),
                agreement.note());
    }

    private static @Nullable Double noiseCeiling(@Nullable Double agreement) {
        return agreement == null ? null : Double.valueOf(NoiseCeiling.accuracy(agreement));
    }

    private static final class EmptySplit extends Refusal.Conflict {
        EmptySplit(Split split) {
            super(
                    "empty-split",
                    "The snapshot has no pairs in its %s split."
                            .formatted(split.name().toLowerCase(Locale.ROOT)));
        }
    }
}
