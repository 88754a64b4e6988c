package org.touchstone.labeling.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.touchstone.accounts.People;
import org.touchstone.catalog.CandidateSet;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.Imports;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.Response;
import org.touchstone.catalog.Speaker;
import org.touchstone.catalog.Turn;
import org.touchstone.labeling.Queue;
import org.touchstone.studies.Asking;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudySettings;
import tools.jackson.databind.json.JsonMapper;

/** Makes studies of the demo's comparisons in which the first admin works. */
record SampleStudies(Studies studies, Imports imports, Queue queue, People people, Catalog catalog) {

    private static final List<String> TEXTS = List.of(
            "Water boils at 100 °C at sea level.",
            "It boils at 90 °C.",
            "That depends on the *pressure*: 100 °C at sea level, about 95 °C at 1,500 m.",
            "I would rather not say.",
            "Boiling is when bubbles rise.");

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

    /** A study of three comparisons of so many responses each. */
    StudyId asking(Scale scale, Asking asking, int responses) {
        var study = study(settings(scale, false, Rules.usual().with(asking)));
        var sets = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> set("At how many degrees does water boil? (%d)".formatted(i), responses))
                .toList();
        queue.enqueue(study, catalog.add(null, sets));
        return study;
    }

    private static CandidateSet set(String question, int responses) {
        var texts = responses == 1 ? List.of("Yes") : TEXTS.subList(0, responses);
        return new CandidateSet(
                new Conversation(List.of(new Turn(Speaker.USER, question))),
                texts.stream().map(text -> new Response(text, "sample-model")).toList(),
                null);
    }

    private StudyId study(boolean warning) {
        try (var file = new ClassPathResource("demo/everyday-helpfulness.jsonl").getInputStream()) {
            return study(warning, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StudyId study(boolean warning, InputStream file) {
        var study = study(settings(Scale.GRADED_8, warning, Rules.usual()));
        var accepted = new ArrayList<ComparisonId>();
        var request = new ImportRequest("sample.jsonl", PairFormat.NATIVE, people.firstAdmin());
        imports.run(request, file, accepted::addAll);
        queue.enqueue(study, accepted);
        return study;
    }

    private StudyId study(StudySettings settings) {
        var admin = people.firstAdmin();
        var study = studies.create(settings, admin);
        studies.admit(study, admin, admin);
        return study;
    }

    private static StudySettings settings(Scale scale, boolean warning, Rules rules) {
        return new StudySettings(
                "Sample", "Which is better?", Orientation.BETTER, scale, 3, "Be *fair*.", warning, rules);
    }
}
