package org.touchstone.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What workers are asked to say, as it is typed. */
final class AnswersForm {

    static final List<Field> FIELDS = List.of(
            Field.one("scale", "scale", Scale.values()),
            Field.some("extras", "scale", Extra.values()),
            Field.rows("aspects", Field.Kind.ASPECTS, Aspect.Kind.values()),
            Field.one("rationale", "beside", Asking.Rationale.values()),
            Field.whole("shortestRationale", "beside", 1, 1_000),
            Field.flag("confidence", "beside"),
            Field.one("editing", "beside", Asking.Editing.values()));

    private AnswersForm() {}

    static Typed of(StudySettings settings) {
        var asking = settings.rules().asking();
        var aspects = asking.aspects();
        return new Typed(Map.of(
                "scale", List.of(settings.scale().name()),
                "extras", asking.extras().stream().map(Extra::name).toList(),
                "aspectName", aspects.stream().map(Aspect::name).toList(),
                "aspectKind",
                        aspects.stream().map(aspect -> aspect.kind().name()).toList(),
                "rationale", List.of(asking.rationale().name()),
                "shortestRationale", List.of(String.valueOf(asking.shortestRationale())),
                "confidence", asking.confidence() ? List.of("on") : List.of(),
                "editing", List.of(asking.editing().name())));
    }

    static StudySettings over(StudySettings present, Typed typed) {
        var before = present.rules().asking();
        var asking = new Asking(
                typed.some("extras", Extra.class),
                aspects(typed),
                typed.one("rationale", before.rationale()),
                typed.whole("shortestRationale"),
                typed.on("confidence"),
                typed.one("editing", before.editing()));
        return new StudySettings(
                present.name(),
                present.question(),
                present.orientation(),
                typed.one("scale", present.scale()),
                present.overlap(),
                present.guidelines(),
                present.contentWarning(),
                present.rules().with(asking));
    }

    /** A row without a name is no aspect. */
    private static List<Aspect> aspects(Typed typed) {
        var aspects = new ArrayList<Aspect>();
        for (int row = 0; row < typed.all("aspectName").size(); row++) {
            var name = typed.row("aspectName", row);
            if (!name.isBlank()) {
                aspects.add(new Aspect(name, Typed.word("aspects", typed.row("aspectKind", row), Aspect.Kind.class)));
            }
        }
        return aspects;
    }
}
