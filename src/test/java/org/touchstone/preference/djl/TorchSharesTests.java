package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Torch;

/** A token's share is the derivative of the inner product by the length of the token's input, which differences can tell. */
class TorchSharesTests {

    private static final EncoderModel MODEL = EncoderModel.miniLm();
    private static final int[] TOKENS = {101, 2129, 2079, 1045, 2191, 7852, 1029, 102};
    private static final Window WINDOW = new Window(TOKENS, 3);
    private static final double STEP = 0.02;

    @BeforeAll
    static void start() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
    }

    /** Gives the shares of a program for a slope. */
    private interface Kind {
        float[] of(TorchShares program, float[] slope);
    }

    @Test
    void ofViewsAgreeWithFiniteDifferences() {
        agree(2, (program, slope) -> program.ofViews(WINDOW, slope));
    }

    @Test
    void ofTheMeanAgreeWithFiniteDifferences() {
        agree(1, (program, slope) -> program.ofMean(TOKENS, slope));
    }

    private static void agree(int vectors, Kind kind) {
        var slope = new float[vectors * MODEL.width()];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = (float) Math.sin(i);
        }
        try (var encoder = new TorchEncoder(MODEL, Precision.FLOAT_32);
                var plain = encoder.sharesBy(EncoderModel.sharesProgram());
                var scaled = encoder.sharesBy(scaled(vectors))) {
            var shares = kind.of(plain, slope);
            assertThat(shares).hasSameSizeAs(TOKENS);
            float longest = longest(shares);
            assertThat(longest).isGreaterThan(0.05f);
            for (int i = 0; i < shares.length; i++) {
                double up = kind.of(scaled, lengthened(slope, i, 1 + STEP))[0];
                double down = kind.of(scaled, lengthened(slope, i, 1 - STEP))[0];
                assertThat(shares[i])
                        .as("token %d", i)
                        .isCloseTo((float) ((up - down) / (2 * STEP)), within(0.01f * Math.max(longest, 0.2f)));
            }
        }
    }

    /** The same program without the gradient: it returns the product where each token's input is made longer or shorter. */
    private static String scaled(int vectors) {
        var text = EncoderModel.sharesProgram();
        var end = "torch.mul(%d, H)".formatted(vectors);
        return text.substring(0, text.indexOf("    g = torch.grad"))
                        .replace(
                                "torch.requires_grad_(torch.detach(x), True)",
                                "torch.mul(x, torch.unsqueeze(torch.slice(slope, 0, " + end + ", 9999), -1))")
                        .replace("torch.mul(m, slope)", "torch.mul(m, torch.slice(slope, 0, 0, " + end + "))")
                + "    return torch.view(y, [1])\n";
    }

    private static float[] lengthened(float[] slope, int token, double length) {
        var lengths = Arrays.copyOf(slope, slope.length + TOKENS.length);
        Arrays.fill(lengths, slope.length, lengths.length, 1);
        lengths[slope.length + token] = (float) length;
        return lengths;
    }

    private static float longest(float[] shares) {
        float longest = 0;
        for (float share : shares) {
            longest = Math.max(longest, Math.abs(share));
        }
        return longest;
    }
}
