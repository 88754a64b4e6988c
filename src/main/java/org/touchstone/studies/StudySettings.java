package org.touchstone.studies;

/**
 * How the comparisons of a study are judged.
 *
 * @param question the sentence above the two responses
 * @param overlap how many workers judge each comparison, 1 to 25
 * @param ties whether "about the same" is an answer
 * @param guidelines Markdown
 * @param contentWarning whether the texts may upset: responses are blurred until clicked
 */
public record StudySettings(
        String name,
        String question,
        Orientation orientation,
        Scale scale,
        int overlap,
        boolean ties,
        String guidelines,
        boolean contentWarning) {}
