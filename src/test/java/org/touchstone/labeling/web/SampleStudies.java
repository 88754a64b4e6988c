package org.touchstone.labeling.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.json.JsonMapper;

/** Makes studies of the demo's comparisons in which the first admin works. */
record SampleStudies(Studies studies, Imports imports, Queue queue, People people) {

    StudyId graded() {
        return study(false);
    }

    StudyId withWarning() {
        return study(true);
    }

    /** A study of one comparison, so that its texts are what is on the screen, on whichever sides. */
    StudyId ofTexts(String asked, String one, String other) {
        var responses = List.of(Map.of("content", one, "source", "a"), Map.of("content", other, "source", "b"));
        var line =
                JsonMapper.builder().build().writeValueAsString(Map.of("conversation", asked, "responses", responses));
        return study(false, new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    }

    List<ComparisonId> comparisons(StudyId study) {
        return queue.open(study);
    }

    private StudyId study(boolean warning) {
        try (var file = new ClassPathResource("demo/everyday-helpfulness.jsonl").getInputStream()) {
            return study(warning, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StudyId study(boolean warning, InputStream file) {
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
        var accepted = new ArrayList<ComparisonId>();
        imports.run(new ImportRequest("sample.jsonl", PairFormat.NATIVE, admin), file, accepted::addAll);
        queue.enqueue(study, accepted);
        return study;
    }
}
