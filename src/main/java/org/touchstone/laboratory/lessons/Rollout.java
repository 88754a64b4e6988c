package org.touchstone.laboratory.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.laboratory.djl.LanguageReader;
import org.touchstone.laboratory.language.Bytes;
import org.touchstone.laboratory.language.Said;
import org.touchstone.laboratory.language.Sampling;
import org.touchstone.laboratory.language.Transcript;

/**
 * A response that a language model wrote.
 *
 * @param transcript prompt and response; an end is set behind it where the model set none
 * @param actions how many tokens the model drew
 */
public record Rollout(Transcript transcript, int actions) {

    /** One for each prompt. */
    public static List<Rollout> of(LanguageReader writer, List<int[]> prompts, Sampling sampling) {
        var written = writer.write(prompts, sampling);
        return IntStream.range(0, prompts.size())
                .mapToObj(i -> of(prompts.get(i), written.get(i)))
                .toList();
    }

    private static Rollout of(int[] prompt, int[] written) {
        boolean ended = written.length > 0 && written[written.length - 1] == Bytes.END;
        var tokens = Arrays.copyOf(prompt, prompt.length + written.length + (ended ? 0 : 1));
        System.arraycopy(written, 0, tokens, prompt.length, written.length);
        tokens[tokens.length - 1] = Bytes.END;
        return new Rollout(new Transcript(tokens, prompt.length), written.length);
    }

    /** The tokens of all. */
    public static List<int[]> tokens(List<Rollout> rollouts) {
        return rollouts.stream().map(one -> one.transcript().tokens()).toList();
    }

    /** Whether the guess behind a token was an action. */
    public boolean acts(int place) {
        return place >= transcript.answer() - 1 && place < transcript.answer() - 1 + actions;
    }

    /**
     * The log of how much more likely its actions are to one model than to another, in nats; its mean over what the first wrote estimates the KL
     * divergence from the second.
     *
     * @param row where it lies in what both said
     */
    public double apart(Said policy, Said origin, int row) {
        double sum = 0;
        for (int i = transcript.answer() - 1; i < transcript.answer() - 1 + actions; i++) {
            sum += policy.logProbabilities()[row][i] - origin.logProbabilities()[row][i];
        }
        return sum;
    }
}
