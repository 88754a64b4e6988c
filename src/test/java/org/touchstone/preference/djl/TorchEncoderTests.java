package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.touchstone.TestHome;
import org.touchstone.torch.Precision;
import org.touchstone.torch.Torch;

/** The reference is what ONNX Runtime 1.31.1 computes from the same file, mean over the tokens of the last layer. */
class TorchEncoderTests {

    private static final String SENTENCE = "A plain sentence about bread and early walks.";
    private static final int[] TOKENS = {101, 1037, 5810, 6251, 2055, 7852, 1998, 2220, 7365, 1012, 102};
    private static final float[] REFERENCE = {
        0.158389f, 0.677577f, 0.485914f, 0.725917f, -0.065868f, 0.597873f, 0.166760f, 0.001991f
    };

    private static final EncoderModel MODEL = EncoderModel.miniLm();
    private static TorchEncoder exact;
    private static Wordpieces wordpieces;

    @BeforeAll
    static void load() {
        Torch.start(TestHome.FOLDER.resolve("cache/native").toAbsolutePath());
        exact = new TorchEncoder(MODEL, Precision.FLOAT_32);
        wordpieces = new Wordpieces(MODEL.tokenizer());
    }

    @AfterAll
    static void close() {
        exact.close();
        wordpieces.close();
    }

    @Test
    void splitsTextAsTheReferenceDoes() {
        assertThat(tokens(SENTENCE)).containsExactly(TOKENS);
    }

    @Test
    void computesWhatOnnxRuntimeComputes() {
        var embedding = exact.encode(TOKENS);
        assertThat(Arrays.copyOf(embedding, REFERENCE.length)).containsExactly(REFERENCE, within(1e-5f));
        assertThat(length(embedding)).isCloseTo(6.059767, within(1e-4));
        assertThat(sum(embedding)).isCloseTo(0.879070, within(1e-4));
    }

    @Test
    void staysNearWithSixteenBits() {
        try (var narrow = new TorchEncoder(MODEL, Precision.BFLOAT_16)) {
            assertThat(cosine(narrow.encode(TOKENS), exact.encode(TOKENS))).isGreaterThan(0.9995);
        }
    }

    @Test
    void findsLikeSentencesAlike() {
        var walk = encode("We walk in the park every morning.");
        assertThat(cosine(walk, encode("Each morning we take a stroll through the park.")))
                .isGreaterThan(cosine(walk, encode("The bank raised its interest rates.")) + 0.4);
    }

    private static float[] encode(String text) {
        return exact.encode(tokens(text));
    }

    private static int[] tokens(String text) {
        var marks = wordpieces.marks();
        var words = IntStream.of(wordpieces.ofStart(text));
        return IntStream.concat(IntStream.concat(IntStream.of(marks.start()), words), IntStream.of(marks.separator()))
                .toArray();
    }

    private static double cosine(float[] left, float[] right) {
        double product = 0;
        for (int i = 0; i < left.length; i++) {
            product += left[i] * right[i];
        }
        return product / length(left) / length(right);
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        return Math.sqrt(squares);
    }

    private static double sum(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += value;
        }
        return sum;
    }
}
