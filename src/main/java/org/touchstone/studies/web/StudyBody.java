package org.touchstone.studies.web;

import static java.util.Objects.requireNonNullElse;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Extra;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Rules;
import org.touchstone.studies.Scale;
import org.touchstone.studies.StudySettings;
import org.touchstone.studies.StudyTemplate;
import org.touchstone.studies.StudyView.State;
import tools.jackson.databind.JsonNode;

/**
 * Settings as a program sends them. What a new study's leave out takes its usual value, what a change leaves out stays.
 *
 * @param template what a new study starts from, such as {@code SEVEN_POINT}; without it, from no guidelines
 * @param outcomes another way to say which answers beside the scale there are: {@code ["TIE", "BOTH_BAD"]}; names of the
 *     scale's own answers are passed over
 * @param rules the part of {@link Rules} that is to differ, as JSON of the same shape
 */
record StudyBody(
        @Nullable StudyTemplate template,
        @Nullable String name,
        @Nullable String question,
        @Nullable Orientation orientation,
        @Nullable Scale scale,
        @Nullable Integer overlap,
        @Nullable Boolean ties,
        @Nullable List<String> outcomes,
        @Nullable String guidelines,
        @Nullable Boolean contentWarning,
        @Nullable JsonNode rules,
        @Nullable State state) {

    StudySettings asNew() {
        var named = requireNonNullElse(name, "");
        if (template != null) {
            return over(template.settings(named, Locale.ENGLISH));
        }
        var aim = requireNonNullElse(orientation, Orientation.BETTER);
        var usual = aim == Orientation.WORSE ? StudyTemplate.RED_TEAM : StudyTemplate.HELPFULNESS;
        return over(new StudySettings(
                named,
                usual.settings(named, Locale.ENGLISH).question(),
                aim,
                Scale.GRADED_8,
                3,
                "",
                false,
                Rules.usual()));
    }

    StudySettings over(StudySettings present) {
        return new StudySettings(
                requireNonNullElse(name, present.name()),
                requireNonNullElse(question, present.question()),
                requireNonNullElse(orientation, present.orientation()),
                requireNonNullElse(scale, present.scale()),
                requireNonNullElse(overlap, present.overlap()),
                requireNonNullElse(guidelines, present.guidelines()),
                requireNonNullElse(contentWarning, present.contentWarning()),
                rulesOver(present.rules()));
    }

    boolean changesSettings() {
        return Stream.of(name, question, orientation, scale, overlap, ties, outcomes, guidelines, contentWarning, rules)
                .anyMatch(Objects::nonNull);
    }

    private Rules rulesOver(Rules present) {
        var changed = rules == null ? present : present.changed(rules);
        var asking = changed.asking();
        return changed.with(asking.withExtras(extras(asking.extras())));
    }

    private Set<Extra> extras(Set<Extra> otherwise) {
        var extras = EnumSet.noneOf(Extra.class);
        extras.addAll(outcomes == null ? otherwise : named(outcomes));
        if (Boolean.TRUE.equals(ties)) {
            extras.add(Extra.TIE);
        } else if (ties != null) {
            extras.remove(Extra.TIE);
        }
        return extras;
    }

    private static Set<Extra> named(List<String> outcomes) {
        return Stream.of(Extra.values())
                .filter(extra -> outcomes.contains(extra.name()))
                .collect(Collectors.toSet());
    }
}
