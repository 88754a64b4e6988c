package org.touchstone.quality.web;

import java.util.List;
import org.touchstone.support.Figure;
import org.touchstone.support.Phrase;

/**
 * What others measured, so that nobody takes an ordinary agreement for a bad one.
 *
 * @param who names the message that says who agreed
 * @param agreement a share of agreeing judgments; no correction for chance
 * @param source where the number is from
 */
record Reference(String who, double agreement, String source) {

    static List<Reference> all() {
        return List.of(
                new Reference("researchers", 0.63, "Bai et al. 2022, section 3.4.1"),
                new Reference("alpaca", 0.657, "AlpacaEval, leave one out"),
                new Reference("instruct", 0.726, "Ouyang et al. 2022, InstructGPT"),
                new Reference("arguments", 0.731, "UKPConvArg1 votes"),
                new Reference("chat", 0.81, "Zheng et al. 2023, MT-bench"));
    }

    public Phrase name() {
        return Phrase.of("quality.agreement.others." + who);
    }

    public Phrase percent() {
        return Figure.percent(agreement, 1);
    }
}
