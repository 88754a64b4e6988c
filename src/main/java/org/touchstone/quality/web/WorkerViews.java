package org.touchstone.quality.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.Response;
import org.touchstone.labeling.Observation;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.Roster;
import org.touchstone.quality.reports.Found;
import org.touchstone.quality.reports.Patience;
import org.touchstone.quality.workers.PauseRule;
import org.touchstone.quality.workers.PauseRules;
import org.touchstone.quality.workers.WorkerDetail;
import org.touchstone.quality.workers.WorkerLimits;
import org.touchstone.quality.workers.WorkerSheet;
import org.touchstone.quality.workers.Workforce;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;

/** Prepares what pages about workers show. */
@Component
class WorkerViews {

    private final Roster roster;
    private final Workforce workforce;
    private final WorkerLimits limits;
    private final PauseRules pauseRules;
    private final Catalog catalog;

    WorkerViews(Roster roster, Workforce workforce, WorkerLimits limits, PauseRules pauseRules, Catalog catalog) {
        this.roster = roster;
        this.workforce = workforce;
        this.limits = limits;
        this.pauseRules = pauseRules;
        this.catalog = catalog;
    }

    /** The fields of the limits: as somebody typed them in vain, else as they are set. */
    List<LimitsForm.Field> limits(StudyId study, @Nullable LimitsForm typed) {
        var form = typed == null ? LimitsForm.of(limits.of(study)) : typed;
        return form.fields(limits.usualGold(study));
    }

    /** The rule that pauses workers; null where only people do. */
    @Nullable
    PauseRule pauseRule(StudyId study) {
        return pauseRules.of(study).orElse(null);
    }

    /** Days, and judgments to look at by why they are. */
    record Detail(int judged, List<WorkerDetail.Day> days, List<Group> groups) {}

    /** Judgments that have something in common. */
    record Group(Phrase title, List<Example> examples) {}

    /**
     * A judgment with its comparison.
     *
     * @param known what the right answer is said to be; null where none is
     */
    record Example(
            String question,
            List<String> responses,
            Phrase said,
            @Nullable Phrase known,
            @Nullable Long seconds,
            Instant at,
            @Nullable String rationale) {}

    /** The newest figures by worker, and how old they are. */
    Found<Map<PersonId, WorkerSheet>> sheets(StudyId study, int speed) {
        return workforce.sheets(study, speed, Patience.PAGE).map(WorkerViews::byWorker);
    }

    private static Map<PersonId, WorkerSheet> byWorker(List<WorkerSheet> sheets) {
        return sheets.stream().collect(Collectors.toMap(WorkerSheet::worker, Function.identity()));
    }

    List<WorkersPages.Line> lines(StudyId study, Map<PersonId, WorkerSheet> sheets) {
        return roster.of(study).stream()
                .map(worker -> new WorkersPages.Line(worker, sheets.get(worker.id())))
                .sorted(Comparator.comparingInt(WorkerViews::calm))
                .toList();
    }

    @Nullable
    Detail detail(StudyId study, PersonId worker, int speed) {
        return workforce
                .detail(study, worker, speed)
                .map(found -> new Detail(found.judged(), found.days(), groups(found)))
                .orElse(null);
    }

    private static int calm(WorkersPages.Line line) {
        var sheet = line.sheet();
        return sheet == null ? 0 : -sheet.alarms().size();
    }

    private List<Group> groups(WorkerDetail detail) {
        return Stream.of(
                        group("wrong", detail.wrong()),
                        group("alone", detail.alone()),
                        group("fast", detail.fast()),
                        group("latest", detail.latest()))
                .filter(group -> !group.examples().isEmpty())
                .toList();
    }

    private Group group(String kind, List<Observation> seen) {
        return new Group(
                Phrase.of("quality.workers.examples." + kind),
                seen.stream().map(this::example).toList());
    }

    private Example example(Observation seen) {
        var known = seen.of().known();
        var why = seen.why();
        var candidates = catalog.find(seen.of().comparison()).candidates();
        return new Example(
                candidates.conversation().turns().getLast().content(),
                candidates.responses().stream().map(Response::content).toList(),
                said(seen.outcome()),
                known == null ? null : said(known),
                seen.activeMs() == null ? null : Math.round(seen.activeMs() / 1_000.0),
                seen.judgedAt(),
                why == null ? null : why.words());
    }

    private static Phrase said(Outcome outcome) {
        return Phrase.of("quality.workers.said." + outcome.name().toLowerCase(Locale.ROOT));
    }
}
