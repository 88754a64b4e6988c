package org.touchstone.quality.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.adjudication.Case;
import org.touchstone.quality.adjudication.Course;
import org.touchstone.quality.adjudication.State;
import org.touchstone.quality.adjudication.Step;
import org.touchstone.quality.web.CaseView.JudgmentRow;
import org.touchstone.quality.web.CaseView.ResponseView;
import org.touchstone.quality.web.CaseView.Rights;
import org.touchstone.quality.web.CaseView.StepRow;
import org.touchstone.quality.web.CaseView.Texts;
import org.touchstone.quality.web.CaseView.TurnView;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Markdown;
import org.touchstone.support.Phrase;
import org.touchstone.support.WordDiff;

/** Prepares disputed comparisons for the screen. */
@Component
class CaseViews {

    private final Catalog catalog;
    private final Judgments judgments;
    private final People people;
    private final Markdown markdown;

    CaseViews(Catalog catalog, Judgments judgments, People people, Markdown markdown) {
        this.catalog = catalog;
        this.judgments = judgments;
        this.people = people;
        this.markdown = markdown;
    }

    List<CaseRow> rows(List<Case> disputes) {
        var texts = catalog.findAll(disputes.stream().map(Case::comparison).toList())
                .iterator();
        return disputes.stream()
                .map(dispute -> CaseRow.of(dispute, texts.next()))
                .toList();
    }

    CaseView view(StudyId study, Case dispute, PersonId viewer) {
        var comparison = catalog.find(dispute.comparison());
        return new CaseView(
                CaseRow.of(dispute, comparison),
                texts(comparison.pair(), dispute.state() == State.DECIDED),
                judgments(study, dispute),
                steps(dispute.course(), viewer),
                dispute.course().steps().size(),
                rights(dispute, viewer));
    }

    /** The steps that the viewer may see: none while somebody else's decision is to be kept from them. */
    private List<StepRow> steps(Course course, PersonId viewer) {
        if (course.blindFor(viewer)) {
            return List.of();
        }
        var names = views(course.steps().stream().map(Step::by).distinct().toList());
        return course.steps().stream()
                .map(step -> {
                    var ruling = step.ruling();
                    return new StepRow(
                            Objects.requireNonNull(names.get(step.by())).name(),
                            step.at(),
                            ruling == null ? null : ruling.outcome(),
                            ruling == null ? null : ruling.reason(),
                            step.after().state());
                })
                .toList();
    }

    private static Rights rights(Case dispute, PersonId viewer) {
        var course = dispute.course();
        boolean fresh = dispute.state() == State.OPEN || dispute.state() == State.DECIDED;
        return new Rights(!course.awaitsAnother(viewer), fresh, course.mayUndo(viewer), course.blindFor(viewer));
    }

    private List<JudgmentRow> judgments(StudyId study, Case dispute) {
        var all = judgments.of(study, dispute.comparison());
        var names = views(all.stream().map(judgment -> judgment.worker()).toList());
        return all.stream()
                .map(judgment -> JudgmentRow.of(
                        judgment,
                        Objects.requireNonNull(names.get(judgment.worker())).pseudonym()))
                .toList();
    }

    private Texts texts(CandidatePair pair, boolean open) {
        return new Texts(
                turns(pair.conversation().turns()),
                List.of(response("first", pair.first(), open), response("second", pair.second(), open)),
                WordDiff.of(pair.first().content(), pair.second().content()));
    }

    private ResponseView response(String place, Response response, boolean open) {
        return new ResponseView(
                Phrase.of("adjudication.response." + place), markdown.html(response.content()), source(response, open));
    }

    private static @Nullable String source(Response response, boolean open) {
        return open ? response.source() : null;
    }

    List<TurnView> turns(List<Turn> conversation) {
        var turns = new ArrayList<TurnView>();
        for (var turn : conversation) {
            boolean last = turns.size() == conversation.size() - 1;
            var style = turn.speaker() == Speaker.USER ? "" : "assistant";
            turns.add(
                    new TurnView(CaseView.name(turn.speaker()), last ? "last" : style, markdown.html(turn.content())));
        }
        return turns;
    }

    String html(String text) {
        return markdown.html(text);
    }

    private Map<PersonId, PersonView> views(List<PersonId> ids) {
        return people.findAll(ids).stream().collect(Collectors.toMap(PersonView::id, Function.identity()));
    }
}
