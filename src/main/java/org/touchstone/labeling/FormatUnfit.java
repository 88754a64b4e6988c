package org.touchstone.labeling;

import org.touchstone.studies.Scale;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** A file whose lines cannot become comparisons of the study's kind. */
class FormatUnfit extends Refusal.Invalid {

    private final boolean reviews;

    FormatUnfit(Scale scale) {
        super("format-unfit", "format", words(scale));
        this.reviews = scale == Scale.REVIEW;
    }

    @Override
    public Phrase phrase() {
        return phrase(reviews ? ".review" : ".pairs");
    }

    private static String words(Scale scale) {
        return scale == Scale.REVIEW
                ? "This study reviews one label at a time: bring it model-written items, or native lines with one"
                        + " response"
                : "Model-written items are labels to be reviewed: make a study with the scale REVIEW for them";
    }
}
