package org.touchstone.laboratory.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonView;
import org.touchstone.laboratory.ExperimentView;

/** Puts experiments into rows, with the names of who asked for them and of what they are about. */
@Component
class ExperimentRows {

    private final People people;
    private final ExperimentForms forms;

    ExperimentRows(People people, ExperimentForms forms) {
        this.people = people;
        this.forms = forms;
    }

    List<ExperimentRow> of(List<ExperimentView> experiments) {
        var names = people
                .findAll(experiments.stream()
                        .map(ExperimentView::requestedBy)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(PersonView::id, PersonView::name));
        return experiments.stream()
                .map(one -> new ExperimentRow(one, names.getOrDefault(one.requestedBy(), ""), forms.data(one)))
                .toList();
    }

    ExperimentRow of(ExperimentView experiment) {
        return of(List.of(experiment)).getFirst();
    }
}
