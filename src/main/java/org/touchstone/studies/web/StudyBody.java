package org.touchstone.studies.web;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyView.State;

/**
 * Settings as a program sends them. What a new study's leave out takes its usual value, what a change leaves out stays.
 *
 * @param outcomes another way to say whether there are ties: {@code ["FIRST", "SECOND", "TIE"]}
 */
record StudyBody(
        @Nullable String name,
        @Nullable String question,
        @Nullable Orientation orientation,
        @Nullable Scale scale,
        @Nullable Integer overlap,
        @Nullable Boolean ties,
        @Nullable List<String> outcomes,
        @Nullable String guidelines,
        @Nullable Boolean contentWarning,
        @Nullable State state) {

    StudySettings asNew() {
        var aim = requireNonNullElse(orientation, Orientation.BETTER);
        return new StudySettings(
                requireNonNullElse(name, ""),
                requireNonNullElse(question, StudyForm.question(aim)),
                aim,
                requireNonNullElse(scale, Scale.GRADED_8),
                requireNonNullElse(overlap, 3),
                takesTies(false),
                requireNonNullElse(guidelines, ""),
                requireNonNullElse(contentWarning, false));
    }

    StudySettings over(StudySettings present) {
        return new StudySettings(
                requireNonNullElse(name, present.name()),
                requireNonNullElse(question, present.question()),
                requireNonNullElse(orientation, present.orientation()),
                requireNonNullElse(scale, present.scale()),
                requireNonNullElse(overlap, present.overlap()),
                takesTies(present.ties()),
                requireNonNullElse(guidelines, present.guidelines()),
                requireNonNullElse(contentWarning, present.contentWarning()));
    }

    boolean changesSettings() {
        return Stream.of(name, question, orientation, scale, overlap, ties, outcomes, guidelines, contentWarning)
                .anyMatch(Objects::nonNull);
    }

    private boolean takesTies(boolean otherwise) {
        if (ties != null) {
            return ties;
        }
        return outcomes == null ? otherwise : outcomes.contains("TIE");
    }
}
