package org.touchstone.quality.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.bias.BiasReport;
import org.touchstone.support.Csv;

/** An hour of the day, UTC. */
record HourRow(int hour, int judgments, @Nullable Long medianMs, Measured agreement) {

    static List<HourRow> all(BiasReport report) {
        return report.hours().stream()
                .map(hour ->
                        new HourRow(hour.hour(), hour.judgments(), hour.medianMs(), new Measured(hour.agreement())))
                .toList();
    }

    public @Nullable Double seconds() {
        return medianMs == null ? null : Double.valueOf(medianMs / 1000.0);
    }

    Stream<String> csv() {
        return Stream.of(
                agreement.csv("agreement-at-%02d".formatted(hour)),
                Csv.row("median-ms-at-%02d".formatted(hour), medianMs, null, null, judgments, null, null));
    }
}
