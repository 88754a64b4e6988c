package org.touchstone.studies;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;

/** Which comparisons a worker is handed, and at what pace, as it is typed. */
final class AssignmentForm {

    static final List<Field> FIELDS = List.of(
            Field.whole("overlap", "overlap", 1, StudySettings.MOST_OVERLAP),
            Field.whole("mostOverlap", "overlap", 0, StudySettings.MOST_OVERLAP),
            Field.whole("total", "caps", 0, 0),
            Field.whole("perDay", "caps", 0, 0),
            Field.whole("perConversation", "caps", 0, 0),
            Field.whole("perSources", "caps", 0, 0),
            Field.percent("goldRate", "checks", 50),
            Field.percent("repeatRate", "checks", 50),
            Field.whole("repeatGap", "checks", 1, 1_000),
            Field.whole("breakAfterMinutes", "care", 0, 240),
            Field.whole("wellbeingEvery", "care", 0, 1_000),
            Field.whole("skipStreak", "care", 0, 1_000));

    private AssignmentForm() {}

    static Typed of(StudySettings settings) {
        var assignment = settings.rules().assignment();
        var caps = assignment.caps();
        var pacing = settings.rules().pacing();
        var values = new HashMap<String, List<String>>();
        values.put("overlap", number(settings.overlap()));
        values.put("mostOverlap", number(assignment.mostOverlap()));
        values.put("total", number(caps.total()));
        values.put("perDay", number(caps.perDay()));
        values.put("perConversation", number(caps.perConversation()));
        values.put("perSources", number(caps.perSources()));
        values.put("goldRate", percent(assignment.goldRate()));
        values.put("repeatRate", percent(assignment.repeatRate()));
        values.put("repeatGap", number(assignment.repeatGap()));
        values.put("breakAfterMinutes", number(pacing.breakAfterMinutes()));
        values.put("wellbeingEvery", number(pacing.wellbeingEvery()));
        values.put("skipStreak", number(pacing.skipStreak()));
        return new Typed(values);
    }

    static StudySettings over(StudySettings present, Typed typed) {
        var caps = new Assignment.Caps(
                typed.whole("total"), typed.whole("perDay"), typed.whole("perConversation"), typed.whole("perSources"));
        var assignment = new Assignment(
                typed.whole("mostOverlap"),
                caps,
                typed.share("goldRate"),
                typed.share("repeatRate"),
                typed.whole("repeatGap"));
        var pacing =
                new Pacing(typed.whole("breakAfterMinutes"), typed.whole("wellbeingEvery"), typed.whole("skipStreak"));
        return new StudySettings(
                present.name(),
                present.question(),
                present.orientation(),
                present.scale(),
                typed.whole("overlap"),
                present.guidelines(),
                present.contentWarning(),
                present.rules().with(assignment).with(pacing));
    }

    private static List<String> number(int value) {
        return List.of(String.valueOf(value));
    }

    private static List<String> percent(double share) {
        return List.of(
                BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString());
    }
}
