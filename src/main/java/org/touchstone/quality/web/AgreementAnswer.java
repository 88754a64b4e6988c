package org.touchstone.quality.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.touchstone.quality.AgreementReport;
import org.touchstone.quality.AgreementReport.Counts;
import org.touchstone.quality.AgreementReport.Day;
import org.touchstone.quality.AgreementReport.Details;
import org.touchstone.quality.AgreementReport.Figures;
import org.touchstone.quality.Judges;
import org.touchstone.quality.reports.Found;
import org.touchstone.quality.reports.Found.Age;
import org.touchstone.quality.reports.Found.Work;
import org.touchstone.studies.StudyId;

/**
 * A study's agreement as scripts read it.
 *
 * @param stale whether judgments have come or gone since the figures were computed; newer ones are then on their way
 */
record AgreementAnswer(
        StudyId study,
        Judges people,
        boolean stale,
        Basis basis,
        Counts counts,
        Figures figures,
        List<Day> trend,
        Details details) {

    /**
     * What the figures rest on.
     *
     * @param digest names the judgments; null while there are no figures yet
     * @param since how many were given or taken back after that
     * @param percent how far newer figures are; null when these are up to date
     */
    record Basis(
            @Nullable String digest,
            @Nullable Instant computedAt,
            long since,
            @Nullable Integer percent) {

        static Basis of(Found<?> found) {
            var age = Optional.ofNullable(found.age());
            return new Basis(
                    age.map(Age::digest).orElse(null),
                    age.map(Age::computedAt).orElse(null),
                    age.map(Age::since).orElse(0L),
                    Optional.ofNullable(found.work()).map(Work::percent).orElse(null));
        }
    }

    static AgreementAnswer of(Found<AgreementReport> found, Supplier<AgreementReport> none) {
        var report = found.present().orElseGet(none);
        return new AgreementAnswer(
                report.study(),
                report.people(),
                found.stale(),
                Basis.of(found),
                report.counts(),
                report.figures(),
                report.trend(),
                report.details());
    }
}
