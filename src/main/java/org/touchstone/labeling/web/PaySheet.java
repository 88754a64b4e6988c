package org.touchstone.labeling.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.pay.Rate;
import org.touchstone.studies.StudyId;

/**
 * Work and pay in a study.
 *
 * @param rate what work earns, or null where only the work was asked for
 */
record PaySheet(StudyId study, @Nullable Rate rate, List<PayLine> workers, Totals totals) {

    /**
     * All of them together; the amount is the sum of what each is paid, after rounding.
     *
     * @param completed how many have ended their work
     */
    record Totals(
            int workers,
            int completed,
            long judgments,
            long skips,
            BigDecimal activeSeconds,
            @Nullable BigDecimal amount) {

        /** The active time as hours, minutes and seconds. */
        public String active() {
            return PayLine.clock(activeSeconds);
        }
    }

    static PaySheet of(StudyId study, @Nullable Rate rate, List<PayLine> workers) {
        var seconds = workers.stream().map(PayLine::activeSeconds).reduce(BigDecimal.ZERO, BigDecimal::add);
        var amount = workers.stream()
                .map(PayLine::amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        var totals = new Totals(
                workers.size(),
                (int) workers.stream()
                        .filter(line -> line.completedAt() != null)
                        .count(),
                workers.stream().mapToLong(PayLine::judgments).sum(),
                workers.stream().mapToLong(PayLine::skips).sum(),
                seconds,
                rate == null ? null : amount);
        return new PaySheet(study, rate, workers, totals);
    }

    /** A file for spreadsheets; the currency stands in the head of the last column. */
    String csv() {
        var header = PayLine.HEADER + (rate == null ? "" : "_" + rate.currency().toLowerCase(Locale.ROOT));
        return Stream.concat(Stream.of(header), workers.stream().map(PayLine::csv))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
