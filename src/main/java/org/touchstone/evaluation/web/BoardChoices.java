package org.touchstone.evaluation.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.evaluation.leaderboards.Judge;
import org.touchstone.evaluation.leaderboards.Subject;
import org.touchstone.preference.PreferenceModels;
import org.touchstone.quality.Judges;
import org.touchstone.studies.Studies;
import org.touchstone.support.Phrase;

/** Which judges and which other boards there are to choose from, by their names. */
@Component
class BoardChoices {

    private final Studies studies;
    private final Datasets datasets;
    private final PreferenceModels models;

    BoardChoices(Studies studies, Datasets datasets, PreferenceModels models) {
        this.studies = studies;
        this.datasets = datasets;
        this.models = models;
    }

    /** An entry of a list of choices. */
    record Choice(String value, Phrase name) {}

    /** Who can judge the subject. */
    List<Choice> judges(Subject subject) {
        var own = subject instanceof Subject.OfStudy
                ? Stream.of(new Judge.People(Judges.ALL), new Judge.People(Judges.HUMAN))
                : Stream.of(new Judge.Labels());
        var all = Stream.<Judge>concat(own, models.all().stream().map(model -> new Judge.Scores(model.id())));
        return all.map(judge -> new Choice(judge.slug(), said(judge))).toList();
    }

    /** The boards to compare with: those of the same comparisons by other judges, then those of everything else. */
    List<Choice> others(Subject subject, Judge judge) {
        var here = judges(subject).stream()
                .map(choice -> new OtherBoard(subject, Judge.named(choice.value())))
                .filter(other -> !other.judge().equals(judge));
        var snapshots = datasets.all().stream()
                .map(snapshot -> new OtherBoard(new Subject.OfSnapshot(snapshot.id()), new Judge.Labels()));
        var others = studies.all().stream()
                .map(study -> new OtherBoard(new Subject.OfStudy(study.id()), new Judge.People(Judges.ALL)));
        return Stream.concat(
                        here,
                        Stream.concat(snapshots, others)
                                .filter(other -> !other.subject().equals(subject)))
                .map(other -> new Choice(
                        other.value(),
                        other.subject().equals(subject)
                                ? said(other.judge())
                                : Phrase.of("leaderboards.other", name(other.subject()), said(other.judge()))))
                .toList();
    }

    String name(Subject subject) {
        return switch (subject) {
            case Subject.OfStudy(var study) -> studies.find(study).settings().name();
            case Subject.OfSnapshot(var snapshot) -> datasets.find(snapshot).name();
        };
    }

    Phrase said(Judge judge) {
        return switch (judge) {
            case Judge.People(var judges) -> Phrase.of("leaderboards.judge." + judges.slug());
            case Judge.Labels() -> Phrase.of("leaderboards.judge.labels");
            case Judge.Scores(var model) ->
                Phrase.of("leaderboards.judge.model", models.find(model).name());
        };
    }

    /** The datasets, the newest first. */
    List<SnapshotView> snapshots() {
        return datasets.all();
    }
}
