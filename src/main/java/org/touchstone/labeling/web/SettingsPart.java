package org.touchstone.labeling.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.touchstone.studies.Field;
import org.touchstone.studies.Section;
import org.touchstone.studies.StudyForms.Unsaved;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Typed;
import org.touchstone.support.Phrase;

/**
 * One section of a study's settings, to be read.
 *
 * @param unsaved whether the reader typed something there and did not save it
 */
record SettingsPart(String word, Phrase title, List<Line> lines, boolean unsaved) {

    private static final int EXCERPT = 160;

    /** One setting with what it is set to: words that are said in the reader's language, or as they were typed. */
    record Line(Phrase label, List<Phrase> values) {}

    static List<SettingsPart> all(StudyView study, List<Unsaved> unsaved) {
        return Stream.of(Section.values())
                .map(section -> of(
                        section,
                        section.of(study.settings()),
                        unsaved.stream().anyMatch(each -> each.section() == section)))
                .toList();
    }

    private static SettingsPart of(Section section, Typed typed, boolean unsaved) {
        var lines = section.fields().stream()
                .map(field -> new Line(Phrase.of("studies.field." + field.name()), values(field, typed)))
                .toList();
        return new SettingsPart(section.word(), Phrase.of("studies.section." + section.word()), lines, unsaved);
    }

    private static List<Phrase> values(Field field, Typed typed) {
        var name = field.name();
        var values = switch (field.kind()) {
            case ONE, SOME -> options(field, typed.all(name));
            case ASPECTS -> rows(typed.all("aspectName"), typed.all("aspectKind"), field);
            case EXAMPLES -> rows(typed.all("exampleTitle"), typed.all("exampleKind"), field);
            case FLAG -> List.of(Phrase.of(typed.has(name, "on") ? "studies.value.yes" : "studies.value.no"));
            default -> single(field, typed.text(name));
        };
        return values.isEmpty() ? List.of(Phrase.of("studies.value.none")) : values;
    }

    private static List<Phrase> single(Field field, String value) {
        return switch (field.kind()) {
            case WHOLE -> number(field, value);
            case PERCENT -> List.of(Phrase.of("studies.value.percent", value));
            default -> asTyped(value);
        };
    }

    private static List<Phrase> asTyped(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return List.of();
        }
        boolean whole = line.codePointCount(0, line.length()) <= EXCERPT;
        return List.of(Phrase.of(
                "studies.value.typed", whole ? line : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + " …"));
    }

    /** Where a field may be 0, that turns it off. */
    private static List<Phrase> number(Field field, String value) {
        boolean off = field.least() == 0 && value.equals("0");
        return List.of(off ? Phrase.of("studies.value.off") : Phrase.of("studies.value.typed", value));
    }

    private static List<Phrase> options(Field field, List<String> values) {
        return values.stream().map(value -> option(field, value)).toList();
    }

    private static List<Phrase> rows(List<String> names, List<String> kinds, Field field) {
        return IntStream.range(0, names.size())
                .mapToObj(row -> Phrase.of("studies.value.row", names.get(row), option(field, kinds.get(row))))
                .toList();
    }

    private static Phrase option(Field field, String value) {
        return Phrase.of("studies.option." + field.name() + "."
                + value.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
