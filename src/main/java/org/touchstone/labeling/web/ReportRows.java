package org.touchstone.labeling.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.Catalog;
import org.touchstone.labeling.Report;
import org.touchstone.labeling.Reports;
import org.touchstone.studies.StudyId;

/** Prepares reports for the screen. */
@Component
class ReportRows {

    private static final int EXCERPT = 160;

    private final Reports reports;
    private final People people;
    private final Catalog catalog;

    ReportRows(Reports reports, People people, Catalog catalog) {
        this.reports = reports;
        this.people = people;
        this.catalog = catalog;
    }

    List<ReportRow> of(StudyId study) {
        return rows(reports.of(study));
    }

    List<ReportRow> of(StudyId study, PersonId worker) {
        return rows(reports.of(study, worker));
    }

    private List<ReportRow> rows(List<Report> found) {
        var workers = found.stream().map(Report::worker).distinct().toList();
        var named = people.findAll(workers);
        return found.stream()
                .map(report -> ReportRow.of(report, pseudonym(report, named), about(report)))
                .toList();
    }

    private static String pseudonym(Report report, List<PersonView> named) {
        return named.stream()
                .filter(person -> person.id().equals(report.worker()))
                .map(PersonView::pseudonym)
                .findFirst()
                .orElse("");
    }

    private String about(Report report) {
        var turns =
                catalog.find(report.comparison()).candidates().conversation().turns();
        var last = turns.getLast().content();
        return last.codePointCount(0, last.length()) <= EXCERPT
                ? last
                : last.substring(0, last.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
