package org.touchstone.studies;

import java.util.List;
import java.util.Map;

/** What a study is for, as it is typed. */
final class PurposeForm {

    static final List<Field> FIELDS = List.of(
            Field.line("name", "purpose", 1, 120),
            Field.line("question", "purpose", 1, 300),
            Field.one("orientation", "purpose", Orientation.values()));

    private PurposeForm() {}

    static Typed of(StudySettings settings) {
        return new Typed(Map.of(
                "name", List.of(settings.name()),
                "question", List.of(settings.question()),
                "orientation", List.of(settings.orientation().name())));
    }

    static StudySettings over(StudySettings present, Typed typed) {
        return new StudySettings(
                typed.text("name"),
                typed.text("question"),
                typed.one("orientation", present.orientation()),
                present.scale(),
                present.overlap(),
                present.guidelines(),
                present.contentWarning(),
                present.rules());
    }
}
