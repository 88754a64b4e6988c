package org.touchstone.studies;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a study's settings that is shown and changed on one page, in the order in which a study is prepared. */
public enum Section {
    /** What the study is for: its name, the question, what a choice says. */
    PURPOSE,
    /** What workers are asked to say. */
    ANSWERS,
    /** What workers are told: guidelines, examples, warnings. */
    GUIDELINES,
    /** What comes before the first comparison. */
    ONBOARDING,
    /** Which comparisons a worker is handed, and at what pace. */
    ASSIGNMENT,
    /** Where workers come from. */
    RECRUITMENT;

    /** The section of a word in an address, such as {@code answers}; refuses any other. */
    public static Section named(String word) {
        return Stream.of(values())
                .filter(section -> section.word().equals(word))
                .findFirst()
                .orElseThrow(UnknownSection::new);
    }

    /** The section's name in addresses and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is on its page, in this order. */
    public List<Field> fields() {
        return switch (this) {
            case PURPOSE -> PurposeForm.FIELDS;
            case ANSWERS -> AnswersForm.FIELDS;
            case GUIDELINES -> GuidelinesForm.FIELDS;
            case ONBOARDING -> OnboardingForm.FIELDS;
            case ASSIGNMENT -> AssignmentForm.FIELDS;
            case RECRUITMENT -> RecruitmentForm.FIELDS;
        };
    }

    /** What belongs to this section of all that came with a request. */
    public Typed of(Map<String, String[]> parameters) {
        return Typed.of(
                parameters,
                fields().stream().flatMap(field -> field.parameters().stream()).toList());
    }

    /** The section that follows this one, unless it is the last. */
    public Optional<Section> after() {
        return Stream.of(values())
                .filter(section -> section.compareTo(this) > 0)
                .findFirst();
    }

    /** The settings as they would be typed. */
    public Typed of(StudySettings settings) {
        return switch (this) {
            case PURPOSE -> PurposeForm.of(settings);
            case ANSWERS -> AnswersForm.of(settings);
            case GUIDELINES -> GuidelinesForm.of(settings);
            case ONBOARDING -> OnboardingForm.of(settings);
            case ASSIGNMENT -> AssignmentForm.of(settings);
            case RECRUITMENT -> RecruitmentForm.of(settings);
        };
    }

    /** The settings after this section was filled in so; refuses what a study cannot be and names the field. */
    public StudySettings over(StudySettings present, Typed typed) {
        return switch (this) {
            case PURPOSE -> PurposeForm.over(present, typed);
            case ANSWERS -> AnswersForm.over(present, typed);
            case GUIDELINES -> GuidelinesForm.over(present, typed);
            case ONBOARDING -> OnboardingForm.over(present, typed);
            case ASSIGNMENT -> AssignmentForm.over(present, typed);
            case RECRUITMENT -> RecruitmentForm.over(present, typed);
        };
    }
}
