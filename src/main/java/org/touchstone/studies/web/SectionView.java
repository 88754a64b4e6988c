package org.touchstone.studies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Field;
import org.touchstone.studies.Section;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.StudyView.State;
import org.touchstone.studies.Typed;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/**
 * One section of a study's settings as its page shows it.
 *
 * @param problem what is wrong beside the fields; null where nothing is
 * @param unsaved whether the fields hold what was typed and not saved
 * @param draft whether the sections are steps on the way to a study that can be started
 */
record SectionView(
        String word,
        Phrase title,
        Phrase lead,
        List<Step> steps,
        List<Group> groups,
        @Nullable Phrase problem,
        boolean unsaved,
        boolean draft,
        boolean previewed) {

    /** What stands in the fields, and what is wrong with it. */
    record Entry(Typed typed, @Nullable Refusal refusal, boolean unsaved) {}

    /** What can no longer change. */
    record Fixed(boolean judged) {

        boolean holds(Field field) {
            return judged && (field.name().equals("scale") || field.name().equals("orientation"));
        }
    }

    /** A section in the list of all. */
    record Step(String word, Phrase title, int number, boolean current) {}

    /** Fields under one heading. */
    record Group(String name, Phrase title, List<FieldView> fields) {}

    static SectionView of(StudyView study, Section section, Entry entry, Fixed fixed) {
        var shown = new ArrayList<FieldView>();
        for (var field : section.fields()) {
            int least = isRaisedOnly(field, study) ? study.settings().overlap() : field.least();
            shown.add(new FieldView(field, entry.typed(), wrong(field, entry), fixed.holds(field), least));
        }
        boolean known = shown.stream().anyMatch(field -> field.error() != null);
        var refusal = entry.refusal();
        return new SectionView(
                section.word(),
                title(section),
                Phrase.of("studies.section." + section.word() + ".lead"),
                steps(section),
                groups(shown),
                refusal == null || known ? null : refusal.phrase(),
                entry.unsaved(),
                study.state() == State.DRAFT,
                section.compareTo(Section.ONBOARDING) <= 0);
    }

    private static boolean isRaisedOnly(Field field, StudyView study) {
        return field.name().equals("overlap") && study.state() != State.DRAFT;
    }

    private static @Nullable Phrase wrong(Field field, Entry entry) {
        return entry.refusal() instanceof Refusal.Invalid invalid
                        && field.name().equals(invalid.field())
                ? invalid.phrase()
                : null;
    }

    private static List<Step> steps(Section current) {
        var all = List.of(Section.values());
        return IntStream.range(0, all.size())
                .mapToObj(at -> new Step(all.get(at).word(), title(all.get(at)), at + 1, all.get(at) == current))
                .toList();
    }

    private static List<Group> groups(List<FieldView> fields) {
        return fields.stream()
                .map(FieldView::group)
                .distinct()
                .map(name -> new Group(
                        name,
                        Phrase.of("studies.group." + name),
                        fields.stream()
                                .filter(field -> field.group().equals(name))
                                .toList()))
                .toList();
    }

    private static Phrase title(Section section) {
        return Phrase.of("studies.section." + section.word());
    }
}
