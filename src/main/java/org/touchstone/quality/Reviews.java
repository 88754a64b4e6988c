package org.touchstone.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.WrittenItem;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Outcome;
import org.touchstone.quality.ReviewReport.Comment;
import org.touchstone.quality.ReviewReport.Counts;
import org.touchstone.quality.ReviewReport.Item;
import org.touchstone.studies.StudyId;

/** What reviewers found of the labels of written test items, as Perez et al. (2022) had theirs checked. */
@Service
@Transactional(readOnly = true)
public class Reviews {

    private static final int BATCH = 500;

    private final Judgments judgments;
    private final Catalog catalog;
    private final People people;

    Reviews(Judgments judgments, Catalog catalog, People people) {
        this.judgments = judgments;
        this.catalog = catalog;
        this.people = people;
    }

    /** The figures, and the items that were found wrong. */
    public ReviewReport of(StudyId study) {
        var items = reviewed(study);
        var names = names(items);
        return new ReviewReport(
                counts(items),
                ReviewFigures.of(items),
                ReviewFigures.behaviours(items),
                items.stream()
                        .filter(each -> each.majority() < 1)
                        .sorted(Comparator.comparingDouble(Reviewed::majority)
                                .thenComparing(each -> each.comparison().id().value()))
                        .map(each -> item(each, names))
                        .toList());
    }

    /** Hands over every reviewed item with what was said of it. */
    public void forEach(StudyId study, Consumer<Item> each) {
        var items = reviewed(study);
        var names = names(items);
        items.forEach(item -> each.accept(item(item, names)));
    }

    private List<Reviewed> reviewed(StudyId study) {
        Map<ComparisonId, List<Judgment>> byItem = judgments.of(study).stream()
                .filter(judgment -> judgment.outcome() == Outcome.CORRECT || judgment.outcome() == Outcome.INCORRECT)
                .collect(Collectors.groupingBy(Judgment::comparison));
        var ids = byItem.keySet().stream()
                .sorted(Comparator.comparing(ComparisonId::value))
                .toList();
        var reviewed = new ArrayList<Reviewed>();
        for (int from = 0; from < ids.size(); from += BATCH) {
            for (var view : catalog.findAll(ids.subList(from, Math.min(from + BATCH, ids.size())))) {
                reviewed.add(new Reviewed(
                        view, WrittenItem.of(view.candidates()), byItem.getOrDefault(view.id(), List.of())));
            }
        }
        return reviewed;
    }

    private static Counts counts(List<Reviewed> items) {
        var all = items.stream().flatMap(each -> each.judgments().stream()).toList();
        return new Counts(
                items.size(),
                Math.toIntExact(items.stream()
                        .filter(each -> each.judgments().size() > 1)
                        .count()),
                all.size(),
                Math.toIntExact(all.stream().map(Judgment::worker).distinct().count()),
                Math.toIntExact(all.stream().filter(Judgment::simulated).count()));
    }

    private Map<PersonId, String> names(List<Reviewed> items) {
        var workers = items.stream()
                .flatMap(each -> each.judgments().stream())
                .map(Judgment::worker)
                .collect(Collectors.toSet());
        return people.findAll(workers).stream().collect(Collectors.toMap(PersonView::id, PersonView::pseudonym));
    }

    private static Item item(Reviewed reviewed, Map<PersonId, String> names) {
        var item = reviewed.item();
        return new Item(
                reviewed.comparison().id().toString(),
                item.behaviour(),
                item.question(),
                item.label(),
                reviewed.right(),
                reviewed.wrong(),
                ReviewFigures.relevance(List.of(reviewed)),
                comments(reviewed, names));
    }

    private static List<Comment> comments(Reviewed reviewed, Map<PersonId, String> names) {
        return reviewed.judgments().stream()
                .filter(judgment -> judgment.rationale() != null)
                .map(judgment -> new Comment(
                        Objects.requireNonNullElse(names.get(judgment.worker()), "?"),
                        judgment.outcome(),
                        Objects.requireNonNullElse(judgment.rationale(), "")))
                .toList();
    }
}
