package org.touchstone.labeling.web;

import java.util.List;
import org.touchstone.studies.Example;
import org.touchstone.studies.StudySettings;
import org.touchstone.support.Markdown;
import org.touchstone.support.Phrase;

/** A worked case beside the guidelines, as safe HTML. */
record ExampleView(boolean good, String title, String html) {

    /** Those of a study, in the researcher's order. */
    static List<ExampleView> all(StudySettings settings, Markdown markdown) {
        return settings.rules().examples().stream()
                .map(example -> new ExampleView(
                        example.kind() == Example.Kind.GOOD, example.title(), markdown.html(example.text())))
                .toList();
    }

    public Phrase kind() {
        return Phrase.of("onboarding.example." + (good ? "good" : "counter"));
    }

    /** A shape that tells the two kinds apart without words or colour. */
    public String sign() {
        return good ? "✓" : "✗";
    }
}
