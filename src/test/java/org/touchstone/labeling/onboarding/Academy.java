package org.touchstone.labeling.onboarding;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.touchstone.Trial;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.studies.Onboarding;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;

/** Makes studies that ask something of their workers first. The right response of every exercise says so. */
@Component
public class Academy {

    /** What the right response of every exercise says. */
    public static final String RIGHT = "The right one";

    /** What the wrong response says. */
    public static final String WRONG = "The wrong one";

    private final Trial trial;
    private final Studies studies;
    private final Exercises exercises;

    Academy(Trial trial, Studies studies, Exercises exercises) {
        this.trial = trial;
        this.studies = studies;
        this.exercises = exercises;
    }

    /** A running study with comparisons to judge and this much to practise and to be tested on. */
    public StudyId study(Onboarding rules, int practice, int test) {
        var study = trial.study(5, 3);
        ask(study, rules);
        add(study, Purpose.PRACTICE, practice);
        add(study, Purpose.TEST, test);
        return study;
    }

    /** Changes what a study asks for. */
    public void ask(StudyId study, Onboarding rules) {
        var settings = studies.find(study).settings();
        studies.update(study, settings.with(settings.rules().with(rules)), trial.person(Role.RESEARCHER));
    }

    /** Adds exercises, in which the right response is the first and the second by turns. */
    public void add(StudyId study, Purpose purpose, int count) {
        var file = IntStream.range(0, count)
                .mapToObj(i -> line(purpose + " " + i + " of " + study, i % 2 == 0))
                .collect(Collectors.joining("\n"));
        var request = new ImportRequest("exercises", PairFormat.NATIVE, trial.person(Role.RESEARCHER));
        exercises.run(view(study), purpose, request, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    /** A new member of the study. */
    public PersonId worker(StudyId study) {
        var worker = trial.person(Role.WORKER);
        studies.join(study, worker);
        return worker;
    }

    /** The study as it is now. */
    public StudyView view(StudyId study) {
        return studies.find(study);
    }

    private static String line(String question, boolean first) {
        return """
            {"conversation": "%s", "responses": [{"content": "%s"}, {"content": "%s"}], "known": "%s"}\
            """.formatted(question, first ? RIGHT : WRONG, first ? WRONG : RIGHT, first ? "FIRST" : "SECOND");
    }
}
