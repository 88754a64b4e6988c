package org.touchstone.labeling.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
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

/** Makes the demo study from the files beside the program, by the way that every file takes. */
@Component
class DemoStudy {

    private static final String COMPARISONS = "everyday-helpfulness.jsonl";
    private static final int OVERLAP = 3;

    private final Studies studies;
    private final Imports imports;
    private final Catalog catalog;
    private final Queue queue;

    DemoStudy(Studies studies, Imports imports, Catalog catalog, Queue queue) {
        this.studies = studies;
        this.imports = imports;
        this.catalog = catalog;
        this.queue = queue;
    }

    /** Makes the study with its comparisons, those with a known answer as golds, and the person a member. */
    void create(PersonId admin) {
        var study = studies.createDemo(settings(), admin);
        enqueue(study, catalog.findAll(comparisons(admin)));
        studies.admit(study, admin, admin);
    }

    private List<ComparisonId> comparisons(PersonId admin) {
        var accepted = new ArrayList<ComparisonId>();
        try (var file = resource(COMPARISONS).getInputStream()) {
            var report = imports.run(new ImportRequest(COMPARISONS, PairFormat.NATIVE, admin), file, accepted::addAll);
            if (report.rejected() > 0) {
                throw new IllegalStateException("The demo's comparisons do not read: " + report.firstErrors());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accepted;
    }

    private void enqueue(StudyId study, List<ComparisonView> comparisons) {
        queue.enqueue(
                study,
                ids(comparisons.stream()
                        .filter(one -> one.pair().known() == null)
                        .toList()));
        queue.enqueueGold(
                study,
                ids(comparisons.stream()
                        .filter(one -> one.pair().known() != null)
                        .toList()));
    }

    private static List<ComparisonId> ids(List<ComparisonView> comparisons) {
        return comparisons.stream().map(ComparisonView::id).toList();
    }

    private static StudySettings settings() {
        return new StudySettings(
                "Everyday helpfulness",
                "Which response is more helpful and honest?",
                Orientation.BETTER,
                Scale.GRADED_8,
                OVERLAP,
                text("guidelines.md"),
                false,
                Rules.usual());
    }

    private static String text(String name) {
        try {
            return resource(name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassPathResource resource(String name) {
        return new ClassPathResource("demo/" + name);
    }
}
