package org.touchstone.labeling.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.labeling.onboarding.Attempt;
import org.touchstone.labeling.onboarding.Induction;
import org.touchstone.labeling.onboarding.Progress;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.labeling.onboarding.Step;
import org.touchstone.labeling.pay.Payroll;
import org.touchstone.labeling.web.OnboardingReport.Agreed;
import org.touchstone.labeling.web.OnboardingReport.Practised;
import org.touchstone.labeling.web.OnboardingReport.Row;
import org.touchstone.labeling.web.OnboardingReport.State;
import org.touchstone.labeling.web.OnboardingReport.Tested;
import org.touchstone.statistics.Wilson;
import org.touchstone.studies.Briefing;
import org.touchstone.studies.Consent;
import org.touchstone.studies.ConsentVersion;
import org.touchstone.studies.Recruit;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.support.Figure;

/** Puts together where the members of a study stand. */
@Component
class OnboardingReports {

    private static final double LEVEL = 0.95;

    private final Induction induction;
    private final Briefing briefing;
    private final Payroll payroll;
    private final People people;

    OnboardingReports(Induction induction, Briefing briefing, Payroll payroll, People people) {
        this.induction = induction;
        this.briefing = briefing;
        this.payroll = payroll;
        this.people = people;
    }

    OnboardingReport of(StudyView study) {
        var members = induction.of(study);
        var names = people.findAll(members.keySet()).stream()
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
        var consents = consents(study.id());
        var work = payroll.of(study.id()).stream()
                .collect(Collectors.toMap(entry -> entry.work().worker(), Function.identity()));
        var rows = members.entrySet().stream()
                .map(member -> row(
                        Objects.requireNonNull(names.get(member.getKey())),
                        member.getValue(),
                        consents.get(member.getKey()),
                        work.get(member.getKey())))
                .toList();
        int version = briefing.consent(study).map(ConsentVersion::version).orElse(0);
        int guidelines = members.values().stream()
                .findFirst()
                .map(progress -> progress.briefed().guidelines())
                .orElse(0);
        return new OnboardingReport(version, guidelines, rows);
    }

    private static Row row(
            PersonView person, Progress progress, @Nullable Consent consent, Payroll.@Nullable Entry work) {
        return new Row(
                person.id(),
                person.pseudonym(),
                person.simulated(),
                state(progress, person.simulated(), work),
                progress.next(),
                consent == null ? null : new Agreed(consent.version(), consent.at()),
                progress.briefed().read(),
                progress.last(Purpose.PRACTICE)
                        .map(last -> new Practised(
                                last.extent().answered(), last.extent().exercises()))
                        .orElse(null),
                progress.last(Purpose.TEST).map(last -> tested(progress, last)).orElse(null));
    }

    private static State state(Progress progress, boolean simulated, Payroll.@Nullable Entry work) {
        var entry = Optional.ofNullable(work);
        if (entry.map(Payroll.Entry::recruit).flatMap(Recruit::ended).isPresent()) {
            return State.FINISHED;
        }
        if (simulated) {
            return State.ACTIVE;
        }
        if (entry.isEmpty() && !progress.isBegun()) {
            return State.INVITED;
        }
        return progress.next() == Step.READY ? State.ACTIVE : State.QUALIFYING;
    }

    private static Tested tested(Progress progress, Attempt last) {
        int exercises = last.extent().exercises();
        var correct = last.ended().map(Attempt.Result::correct);
        var score = correct.map(right -> {
                    var interval = Wilson.interval(right, exercises, LEVEL);
                    return new Figure((double) right / exercises, interval.low(), interval.high(), null);
                })
                .orElseGet(() -> Figure.missing("under way"));
        return new Tested(
                last.extent().answered(),
                exercises,
                correct.orElse(null),
                score,
                last.isPassed(),
                progress.triesTaken(),
                progress.triesAllowed());
    }

    /** What everybody agreed to last. */
    private Map<PersonId, Consent> consents(StudyId study) {
        return briefing.consents(study).stream()
                .collect(Collectors.toMap(
                        Consent::worker,
                        Function.identity(),
                        (one, other) -> one.version() > other.version() ? one : other));
    }
}
