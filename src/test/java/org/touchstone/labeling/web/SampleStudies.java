package org.touchstone.labeling.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.touchstone.accounts.People;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.labeling.Queue;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;

/** Makes studies of the demo's comparisons in which the first admin works. */
record SampleStudies(Studies studies, Imports imports, Queue queue, People people) {

    StudyId graded() {
        return study(false);
    }

    StudyId withWarning() {
        return study(true);
    }

    List<ComparisonId> comparisons(StudyId study) {
        return queue.open(study);
    }

    private StudyId study(boolean warning) {
        var admin = people.firstAdmin();
        var settings = new StudySettings(
                "Sample",
                "Which is better?",
                Orientation.BETTER,
                Scale.GRADED_8,
                3,
                "Be *fair*.",
                warning,
                Rules.usual());
        var study = studies.create(settings, admin);
        studies.admit(study, admin, admin);
        queue.enqueue(study, load());
        return study;
    }

    private List<ComparisonId> load() {
        var accepted = new ArrayList<ComparisonId>();
        var name = "demo/everyday-helpfulness.jsonl";
        try (var file = new ClassPathResource(name).getInputStream()) {
            imports.run(new ImportRequest(name, PairFormat.NATIVE, people.firstAdmin()), file, accepted::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accepted;
    }
}
