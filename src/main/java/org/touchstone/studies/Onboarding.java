package org.touchstone.studies;

/**
 * What a worker goes through before the first comparison; an empty text and 0 leave a step out.
 *
 * @param consent what workers agree to, Markdown, at most 20,000 characters
 * @param risks what may upset in this study, in particular, Markdown, at most 5,000 characters
 * @param readGuidelines whether the guidelines are shown and confirmed first
 * @param practice whether there are practice comparisons with feedback
 * @param passMark how much of the qualification test must be right, in percent, 0 to 100; 0 for no test
 * @param tries how often the test may be taken, 1 to 10
 */
public record Onboarding(
        String consent, String risks, boolean readGuidelines, boolean practice, int passMark, int tries) {

    public Onboarding {
        consent = Words.text("consent", consent, 20_000);
        risks = Words.text("risks", risks, 5_000);
        if (passMark < 0 || passMark > 100) {
            throw new InvalidStudySetting("passMark", "The pass mark lies between 0 and 100 percent, not " + passMark);
        }
        if (tries < 1 || tries > 10) {
            throw new InvalidStudySetting("tries", "The test may be taken 1 to 10 times, not " + tries);
        }
    }

    /** The same with another disclosure of risks. */
    Onboarding withRisks(String wanted) {
        return new Onboarding(consent, wanted, readGuidelines, practice, passMark, tries);
    }

    static Onboarding usual() {
        return new Onboarding("", "", false, false, 0, 2);
    }
}
