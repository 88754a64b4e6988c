package org.touchstone.evaluation.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.SuiteId;
import org.touchstone.evaluation.SuiteView;
import org.touchstone.evaluation.Target;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/**
 * Something to measure a model on, as an entry of a form.
 *
 * @param value what the form sends: {@code suite:ID} or {@code snapshot:ID:SPLIT}
 */
record TargetChoice(String value, Phrase name) {

    static List<TargetChoice> of(List<SuiteView> suites, List<SnapshotView> snapshots) {
        return Stream.concat(
                        suites.stream().map(TargetChoice::of),
                        snapshots.stream().flatMap(TargetChoice::of))
                .toList();
    }

    private static TargetChoice of(SuiteView suite) {
        return new TargetChoice(
                "suite:" + suite.id(), Phrase.of("evaluation.target.suite", suite.said(), suite.items()));
    }

    private static Stream<TargetChoice> of(SnapshotView snapshot) {
        return Stream.of(Split.TEST, Split.VALIDATION)
                .filter(split -> snapshot.counts().getOrDefault(split, 0) > 0)
                .map(split -> new TargetChoice(
                        "snapshot:%s:%s".formatted(snapshot.id(), split),
                        Phrase.of(
                                "evaluation.target." + split.name().toLowerCase(Locale.ROOT),
                                snapshot.name(),
                                snapshot.counts().getOrDefault(split, 0))));
    }

    /** Reads what the form sends back. */
    static Target read(String value) {
        var parts = value.split(":", -1);
        try {
            return "suite".equals(parts[0])
                    ? new Target.OnSuite(SuiteId.of(parts[1]))
                    : new Target.OnSnapshot(SnapshotId.of(parts[1]), Split.valueOf(parts[2]));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw new UnknownTarget();
        }
    }

    private static final class UnknownTarget extends Refusal.Invalid {
        UnknownTarget() {
            super("unknown-target", "on", "Choose a suite or a split of a snapshot to measure on.");
        }
    }
}
