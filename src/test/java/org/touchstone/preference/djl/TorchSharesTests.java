package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;

/** A token's share is the derivative of the inner product by the length of the token's input, which differences can tell. */
class TorchSharesTests {

    private static final EncoderModel MODEL = EncoderModel.miniLm();
    private static final int[] TOKENS = {101, 2129, 2079, 1045, 2191, 7852, 1029, 102};
    private static final double STEP = 0.02;

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    @Test
    void agreesWithFiniteDifferences() {
        var slope = new float[MODEL.width()];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (float) Math.sin(i);
        }
        try (var encoder = new TorchEncoder(MODEL, Precision.FLOAT_32);
                var scaled = encoder.sharesBy(scaled())) {
            var shares = encoder.shares(TOKENS, slope, true);
            assertThat(shares).hasSameSizeAs(TOKENS);
            for (int i = 0; i < shares.length; i++) {
                double difference = product(scaled, slope, i, 1 + STEP) - product(scaled, slope, i, 1 - STEP);
                assertThat(shares[i]).as("token %d", i).isCloseTo((float) (difference / (2 * STEP)), within(0.002f));
            }
            assertThat(longest(shares)).isGreaterThan(0.05);
        }
    }

    /** The same program without the gradient: it returns the product where each token's input is made longer or shorter. */
    private static String scaled() {
        var text = EncoderModel.sharesProgram();
        return text.substring(0, text.indexOf("    g = torch.grad"))
                        .replace(
                                "torch.requires_grad_(torch.detach(x), True)",
                                "torch.mul(x, torch.unsqueeze(torch.slice(slope, 0, H, 9999), -1))")
                        .replace("torch.mul(m, slope)", "torch.mul(m, torch.slice(slope, 0, 0, H))")
                + "    return torch.view(y, [1])\n";
    }

    private static double product(TorchShares program, float[] slope, int token, double length) {
        var lengths = Arrays.copyOf(slope, slope.length + TOKENS.length);
        Arrays.fill(lengths, slope.length, lengths.length, 1);
        lengths[slope.length + token] = (float) length;
        return program.of(TOKENS, lengths, true)[0];
    }

    private static double longest(float[] shares) {
        double longest = 0;
        for (float share : shares) {
            longest = Math.max(longest, Math.abs(share));
        }
        return longest;
    }
}
