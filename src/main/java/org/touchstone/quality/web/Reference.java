package org.touchstone.quality.web;

import java.util.List;
import java.util.Locale;

/**
 * What others measured, so that nobody takes an ordinary agreement for a bad one.
 *
 * @param agreement a share of agreeing judgments; no correction for chance
 * @param source where the number is from
 */
record Reference(String who, double agreement, String source) {

    static List<Reference> all() {
        return List.of(
                new Reference("Researchers with crowdworkers, dialogue", 0.63, "Bai et al. 2022, section 3.4.1"),
                new Reference(
                        "People with the majority of the others, instructions", 0.657, "AlpacaEval, leave one out"),
                new Reference("Labellers with each other, instructions", 0.726, "Ouyang et al. 2022, InstructGPT"),
                new Reference("Crowdworkers with each other, arguments, no ties", 0.731, "UKPConvArg1 votes"),
                new Reference("People with each other, multi-turn chat, no ties", 0.81, "Zheng et al. 2023, MT-bench"));
    }

    public String percent() {
        return String.format(Locale.ROOT, "%.1f%%", 100 * agreement);
    }
}
