package org.touchstone.studies;

import java.util.EnumSet;

/**
 * How the comparisons of a study are judged.
 *
 * @param name 1 to 120 characters
 * @param question the sentence above the two responses, 1 to 300 characters
 * @param overlap how many workers judge each comparison, 1 to 25
 * @param guidelines Markdown, at most 50,000 characters
 * @param contentWarning whether the texts may upset: responses are blurred until clicked
 */
public record StudySettings(
        String name,
        String question,
        Orientation orientation,
        Scale scale,
        int overlap,
        String guidelines,
        boolean contentWarning,
        Rules rules) {

    /** The most workers that may judge one comparison. */
    public static final int MOST_OVERLAP = 25;

    /** The longest guidelines, in characters. */
    public static final int LONGEST_GUIDELINES = 50_000;

    public StudySettings {
        name = Words.line("name", name, 120);
        question = Words.line("question", question, 300);
        if (overlap < 1 || overlap > MOST_OVERLAP) {
            throw new InvalidStudySetting("overlap", "The overlap lies between 1 and 25 but was " + overlap);
        }
        if (guidelines.length() > LONGEST_GUIDELINES) {
            throw new InvalidStudySetting(
                    "guidelines", "Guidelines have at most 50,000 characters but these have " + guidelines.length());
        }
        if (guidelines.indexOf('\0') >= 0) {
            throw new InvalidStudySetting("guidelines", "The guidelines hold a character that cannot be stored");
        }
        if (!scale.comparesTwo() && rules.asking().comparesSides()) {
            throw new InvalidStudySetting(
                    "aspects", "An aspect judged by sides needs a scale that compares two responses: rate it instead");
        }
    }

    /** Whether "about the same" is an answer; the scale of seven has it in its middle. */
    public boolean ties() {
        return offers(Extra.TIE);
    }

    /** Whether an answer beside the scale is offered. */
    public boolean offers(Extra extra) {
        var middle = extra == Extra.TIE && scale == Scale.SEVEN;
        return middle || rules.asking().extras().contains(extra);
    }

    /** How many workers a comparison gets at most, while its judgments differ. */
    public int mostOverlap() {
        return Math.max(overlap, rules.assignment().mostOverlap());
    }

    /** The same under another name, for workers who are paid by another code. */
    StudySettings copiedAs(String wanted) {
        var recruitment = rules.recruitment();
        var uncoded = new Recruitment(recruitment.platform(), "", recruitment.target());
        return new StudySettings(
                wanted, question, orientation, scale, overlap, guidelines, contentWarning, rules.with(uncoded));
    }

    /** The same with other rules. */
    public StudySettings with(Rules wanted) {
        return new StudySettings(name, question, orientation, scale, overlap, guidelines, contentWarning, wanted);
    }

    /** The same with or without ties. */
    public StudySettings withTies(boolean ties) {
        var extras = EnumSet.noneOf(Extra.class);
        extras.addAll(rules.asking().extras());
        if (ties) {
            extras.add(Extra.TIE);
        } else {
            extras.remove(Extra.TIE);
        }
        return with(rules.with(rules.asking().withExtras(extras)));
    }
}
