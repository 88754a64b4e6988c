package org.touchstone.labeling.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.onboarding.Attempt;
import org.touchstone.labeling.onboarding.Progress;
import org.touchstone.labeling.onboarding.Purpose;
import org.touchstone.labeling.onboarding.Step;
import org.touchstone.support.Phrase;

/**
 * What a worker sees on the way to their first comparison.
 *
 * @param next the step to be done on this page, by its name in lower case
 * @param external whether another platform sent the worker
 */
record OnboardingView(
        StudyHead study,
        List<StepView> steps,
        String next,
        Texts texts,
        Practice practice,
        Test test,
        boolean external) {

    /** One step in the list; the state is done, now or later. */
    record StepView(Phrase name, String state) {

        public Phrase says() {
            return Phrase.of("onboarding.state." + state);
        }
    }

    /**
     * What is to be read, as safe HTML.
     *
     * @param consentAgain whether the worker agreed to an earlier text
     */
    record Texts(
            @Nullable String consent,
            @Nullable String risks,
            int consentVersion,
            boolean consentAgain,
            String guidelines,
            int guidelinesVersion,
            boolean guidelinesAgain,
            List<ExampleView> examples) {}

    /** How far the practice is. */
    record Practice(int answered, int exercises) {

        static Practice of(Progress progress) {
            return progress.last(Purpose.PRACTICE)
                    .map(last ->
                            new Practice(last.extent().answered(), last.extent().exercises()))
                    .orElseGet(() -> new Practice(0, progress.exercises().practice()));
        }
    }

    /**
     * How the test stands.
     *
     * @param answered how many exercises of the try under way are answered; -1 where none is under way
     * @param correct how many were right in the last try that ended; -1 where none did
     * @param of of how many
     */
    record Test(int exercises, int passMark, int triesLeft, int answered, int correct, int of) {

        static Test of(Progress progress) {
            var open = progress.open(Purpose.TEST).map(Attempt::extent);
            var ended = progress.attempts().stream()
                    .filter(one -> one.purpose() == Purpose.TEST && !one.isOpen())
                    .reduce((_, later) -> later);
            return new Test(
                    open.map(Attempt.Extent::exercises)
                            .orElse(progress.exercises().test()),
                    progress.rules().passMark(),
                    progress.triesLeft(),
                    open.map(Attempt.Extent::answered).orElse(-1),
                    ended.flatMap(Attempt::ended).map(Attempt.Result::correct).orElse(-1),
                    ended.map(one -> one.extent().exercises()).orElse(0));
        }
    }

    static List<StepView> steps(Progress progress) {
        var next = progress.next() == Step.FAILED ? Step.TEST : progress.next();
        return Stream.of(Step.CONSENT, Step.GUIDELINES, Step.PRACTICE, Step.TEST, Step.READY)
                .filter(progress::asksFor)
                .map(step -> new StepView(
                        Phrase.of("onboarding.step." + step.name().toLowerCase(Locale.ROOT)), state(step, next)))
                .toList();
    }

    private static String state(Step step, Step next) {
        if (step == next) {
            return "now";
        }
        return step.compareTo(next) < 0 ? "done" : "later";
    }
}
