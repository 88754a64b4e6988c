package org.touchstone.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.evaluation.Figures.Baseline;
import org.touchstone.preference.Family;
import org.touchstone.preference.ModelView;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.support.Figure;

/** What a model has to beat on the pairs it is measured on: two rules of thumb and the lexical model of its snapshot. */
@Component
class Rivals {

    private final PreferenceModels models;
    private final Scoring scoring;

    Rivals(PreferenceModels models, Scoring scoring) {
        this.models = models;
        this.scoring = scoring;
    }

    List<Baseline> of(ModelView model, List<Item> items, Measurement measured) {
        double[] longer = items.stream().mapToDouble(Item::extraLength).toArray();
        double[] shorter =
                items.stream().mapToDouble(item -> -item.extraLength()).toArray();
        return Stream.concat(
                        Stream.of(
                                measured.against("the longer response", longer),
                                measured.against("the shorter response", shorter)),
                        lexical(model, items, measured).stream())
                .toList();
    }

    private Optional<Baseline> lexical(ModelView model, List<Item> items, Measurement measured) {
        if (model.family() == Family.LEXICAL) {
            return Optional.empty();
        }
        return Optional.of(models.all().stream()
                .filter(other ->
                        other.family() == Family.LEXICAL && other.snapshot().equals(model.snapshot()))
                .max(Comparator.comparing(ModelView::trainedAt))
                .map(other -> measured.against(
                        "lexical model “%s”".formatted(other.name()), scoring.margins(other.id(), items, _ -> {})))
                .orElseGet(Rivals::noLexicalModel));
    }

    private static Baseline noLexicalModel() {
        var missing = Figure.missing("no lexical model has been trained on this snapshot");
        return new Baseline("lexical model", missing, missing, null);
    }
}
