package org.touchstone.labeling;

import org.touchstone.studies.Scale;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A file whose lines cannot become comparisons of the study's kind. */
class FormatUnfit extends Refusal.Invalid {

    private static final String VOTES =
            "A vote says which of two responses is preferred and not by how much: make a study with the scale BINARY"
                    + " for votes";

    private final String which;

    FormatUnfit(Scale scale, boolean votes) {
        super("format-unfit", "format", votes ? VOTES : words(scale));
        which = votes ? ".votes" : scale == Scale.REVIEW ? ".review" : ".pairs";
    }

    @Override
    public Phrase phrase() {
        return phrase(which);
    }

    private static String words(Scale scale) {
        return scale == Scale.REVIEW
                ? "This study reviews one label at a time: bring it model-written items, or native lines with one"
                        + " response"
                : "Model-written items are labels to be reviewed: make a study with the scale REVIEW for them";
    }
}
