package org.touchstone.labeling.onboarding;

import org.touchstone.support.Refusal;

/** Work begins only after every step that the study asks for; the code names the one that comes next. */
public final class StepMissing extends Refusal.Forbidden {

    private StepMissing(String code, String message) {
        super(code, message);
    }

    static StepMissing before(Step step) {
        return switch (step) {
            case CONSENT -> new StepMissing("consent-needed", "Agree to the study's present consent text first");
            case GUIDELINES -> new StepMissing("guidelines-unread", "Read the study's present guidelines first");
            case PRACTICE -> new StepMissing("practice-unfinished", "Finish the practice first");
            case TEST -> new StepMissing("test-needed", "Pass the qualification test first");
            case FAILED ->
                new StepMissing("test-failed", "You have not passed the qualification test, and no try is left");
            case READY -> new StepMissing("nothing-missing", "You have done this already");
        };
    }
}
