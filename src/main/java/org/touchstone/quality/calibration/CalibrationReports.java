package org.touchstone.quality.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.labeling.Judgments;
import org.touchstone.quality.calibration.CalibrationFigures.Beside;
import org.touchstone.quality.calibration.CalibrationReport.Agreement;
import org.touchstone.quality.calibration.CalibrationReport.Counts;
import org.touchstone.quality.calibration.CalibrationReport.Pair;
import org.touchstone.quality.calibration.CalibrationReport.Researcher;
import org.touchstone.quality.calibration.CalibrationReport.Who;
import org.touchstone.studies.StudyId;

/** Says how far researchers agree with workers. */
@Service
public class CalibrationReports {

    private final SampleTable samples;
    private final Judgments judgments;
    private final People people;

    CalibrationReports(SampleTable samples, Judgments judgments, People people) {
        this.samples = samples;
        this.judgments = judgments;
        this.people = people;
    }

    /**
     * By the sample in use and the judgments and answers that stand now, without those of the reader's answers that can still be
     * taken back: who sees by a figure what workers said has not answered blind.
     */
    @Transactional(readOnly = true)
    public CalibrationReport of(StudyId study, PersonId reader) {
        var sample = samples.latest(study).orElse(null);
        if (sample == null) {
            return new CalibrationReport(
                    new Counts(0, 0, 0, 0, 0), CalibrationFigures.agreement(List.of()), List.of(), List.of());
        }
        var standing = samples.answers(sample.id());
        var answers = standing.stream()
                .filter(answer -> !(answer.open() && answer.by().equals(reader)))
                .toList();
        var judged = answers.isEmpty() ? Map.<ComparisonId, List<Judgment>>of() : judged(study, sample);
        var beside = CalibrationFigures.beside(answers, sample, judged);
        var counts = new Counts(
                sample.comparisons().size(),
                Math.toIntExact(answers.stream().map(Answer::place).distinct().count()),
                standing.size() - answers.size(),
                beside.size(),
                Math.toIntExact(beside.stream().filter(Beside::simulated).count()));
        var researchers = researchers(
                answers, own -> CalibrationFigures.agreement(CalibrationFigures.beside(own, sample, judged)));
        return new CalibrationReport(counts, CalibrationFigures.agreement(beside), researchers, pairs(answers));
    }

    private Map<ComparisonId, List<Judgment>> judged(StudyId study, Sample sample) {
        return judgments.on(study, sample.comparisons()).stream().collect(Collectors.groupingBy(Judgment::comparison));
    }

    private List<Researcher> researchers(List<Answer> answers, Function<List<Answer>, Agreement> agreement) {
        var names = names(answers);
        return answers.stream().collect(Collectors.groupingBy(Answer::by)).entrySet().stream()
                .map(each -> new Researcher(
                        Objects.requireNonNull(names.get(each.getKey())),
                        each.getValue().size(),
                        agreement.apply(each.getValue())))
                .sorted(Comparator.comparingInt(Researcher::judged)
                        .reversed()
                        .thenComparing(each -> each.who().name()))
                .toList();
    }

    private List<Pair> pairs(List<Answer> answers) {
        var names = names(answers);
        var ids = names.keySet().stream()
                .sorted(Comparator.comparing(PersonId::value))
                .toList();
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                var common = common(codes(answers, ids.get(i)), codes(answers, ids.get(j)));
                if (!common.isEmpty()) {
                    pairs.add(new Pair(
                            Objects.requireNonNull(names.get(ids.get(i))),
                            Objects.requireNonNull(names.get(ids.get(j))),
                            common.size(),
                            CalibrationFigures.observed(common),
                            CalibrationFigures.kappa(common)));
                }
            }
        }
        return pairs;
    }

    private static Map<Integer, Integer> codes(List<Answer> answers, PersonId by) {
        var codes = new TreeMap<Integer, Integer>();
        answers.stream()
                .filter(answer ->
                        answer.by().equals(by) && answer.reply().outcome().comparesTwo())
                .forEach(answer -> codes.put(
                        answer.place(), CalibrationFigures.code(answer.reply().outcome())));
        return codes;
    }

    private static List<int[]> common(Map<Integer, Integer> one, Map<Integer, Integer> other) {
        return one.entrySet().stream()
                .filter(each -> other.containsKey(each.getKey()))
                .map(each -> new int[] {each.getValue(), Objects.requireNonNull(other.get(each.getKey()))})
                .toList();
    }

    private Map<PersonId, Who> names(List<Answer> answers) {
        var ids = answers.stream().map(Answer::by).distinct().toList();
        return people.findAll(ids).stream()
                .collect(Collectors.toMap(PersonView::id, person -> new Who(person.name(), person.pseudonym())));
    }
}
