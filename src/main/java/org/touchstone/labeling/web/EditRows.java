package org.touchstone.labeling.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.CandidatePair;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.labeling.Edit;
import org.touchstone.labeling.Edits;
import org.touchstone.labeling.JudgmentId;
import org.touchstone.studies.StudyId;
import org.touchstone.support.WordDiff;

/** Puts rewritten responses beside what they were. */
@Component
class EditRows {

    private final Edits edits;
    private final Catalog catalog;
    private final People people;

    EditRows(Edits edits, Catalog catalog, People people) {
        this.edits = edits;
        this.catalog = catalog;
        this.people = people;
    }

    List<EditRow> latest(StudyId study, @Nullable JudgmentId newer, int limit) {
        var all = edits.latest(study, newer, limit);
        var pairs = pairs(all);
        var names = pseudonyms(all);
        return all.stream()
                .map(edit -> row(
                        edit,
                        Objects.requireNonNull(pairs.get(edit.edited())),
                        Objects.requireNonNull(names.get(edit.worker()))))
                .toList();
    }

    Map<ComparisonId, CandidatePair> pairs(List<Edit> of) {
        var ids = of.stream().map(Edit::edited).collect(Collectors.toSet());
        return catalog.findAll(ids).stream().collect(Collectors.toMap(ComparisonView::id, ComparisonView::pair));
    }

    Map<PersonId, String> pseudonyms(List<Edit> of) {
        var ids = of.stream().map(Edit::worker).collect(Collectors.toSet());
        return people.findAll(ids).stream().collect(Collectors.toMap(one -> one.id(), one -> one.pseudonym()));
    }

    private static EditRow row(Edit edit, CandidatePair pair, String by) {
        return new EditRow(
                edit.judgment(),
                edit.at(),
                by,
                edit.simulated(),
                pair.conversation().turns().getLast().content(),
                Objects.requireNonNullElse(pair.second().source(), ""),
                WordDiff.of(pair.second().content(), pair.first().content()));
    }
}
