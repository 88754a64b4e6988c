package org.touchstone.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What workers are told, as it is typed. */
final class GuidelinesForm {

    static final List<Field> FIELDS = List.of(
            Field.text("guidelines", "guidelines", StudySettings.LONGEST_GUIDELINES),
            Field.rows("examples", Field.Kind.EXAMPLES, Example.Kind.values()),
            Field.flag("contentWarning", "warning"),
            Field.text("risks", "warning", 5_000));

    private GuidelinesForm() {}

    static Typed of(StudySettings settings) {
        var examples = settings.rules().examples();
        return new Typed(Map.of(
                "guidelines", List.of(settings.guidelines()),
                "exampleKind", examples.stream().map(each -> each.kind().name()).toList(),
                "exampleTitle", examples.stream().map(Example::title).toList(),
                "exampleText", examples.stream().map(Example::text).toList(),
                "contentWarning", settings.contentWarning() ? List.of("on") : List.of(),
                "risks", List.of(settings.rules().onboarding().risks())));
    }

    static StudySettings over(StudySettings present, Typed typed) {
        var rules = present.rules();
        return new StudySettings(
                present.name(),
                present.question(),
                present.orientation(),
                present.scale(),
                present.overlap(),
                typed.text("guidelines"),
                typed.on("contentWarning"),
                rules.with(rules.onboarding().withRisks(typed.text("risks"))).with(examples(typed)));
    }

    /** A row without any text is no example. */
    private static List<Example> examples(Typed typed) {
        var examples = new ArrayList<Example>();
        for (int row = 0; row < typed.all("exampleTitle").size(); row++) {
            var title = typed.row("exampleTitle", row);
            var text = typed.row("exampleText", row);
            if (!title.isBlank() || !text.isBlank()) {
                var kind = Typed.word("examples", typed.row("exampleKind", row), Example.Kind.class);
                examples.add(new Example(kind, title, text));
            }
        }
        return examples;
    }
}
