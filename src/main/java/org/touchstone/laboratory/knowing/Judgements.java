package org.touchstone.laboratory.knowing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.touchstone.laboratory.UnfitLines;
import org.touchstone.support.Phrase;
import org.touchstone.support.Sha256;

/** What a judge said of many questions. */
record Judgements(List<Judgement> all) {

    private static final char MIDDLE_DIGIT = '8';

    Judgements {
        all = List.copyOf(all);
    }

    /** Reads lines, of which blank ones are passed over; refuses by the field, with all lines that cannot be used. */
    static Judgements read(String field, List<String> lines) {
        var read = new ArrayList<Judgement>();
        var unfit = new TreeMap<Integer, Phrase>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                if (!lines.get(i).isBlank()) {
                    read.add(JudgementLine.read(lines.get(i)));
                }
            } catch (JudgementLine.Unusable unusable) {
                unfit.put(i + 1, unusable.why());
            }
        }
        if (!unfit.isEmpty()) {
            throw new UnfitLines(field, unfit, read.size() + unfit.size());
        }
        return new Judgements(read);
    }

    /** What the judge was asked for. */
    List<Asked> asked() {
        return Arrays.stream(Asked.values())
                .filter(asked -> all.stream().anyMatch(one -> one.asked() == asked))
                .toList();
    }

    Judgements of(Asked asked) {
        return new Judgements(all.stream().filter(one -> one.asked() == asked).toList());
    }

    /** One half of the questions, by the first bit of SHA-256 over each: to fit a temperature on, or to test it on. */
    Judgements half(boolean fitted) {
        return new Judgements(
                all.stream().filter(one -> isFitted(one.question()) == fitted).toList());
    }

    /** Whether a question is of the half to fit a temperature on. */
    static boolean isFitted(String question) {
        return Sha256.hex(question).charAt(0) < MIDDLE_DIGIT;
    }

    int size() {
        return all.size();
    }
}
