package org.touchstone.preference.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.touchstone.support.Sha256;
import org.touchstone.torch.Tensor;

/**
 * The files of a sentence encoder: weights in the order that {@code encoder.torchscript.txt} expects them, and the tokenizer's settings.
 *
 * @param digest SHA-256 of the weights file, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // a file in bulk, never compared as a value
record EncoderModel(List<Tensor> weights, byte[] tokenizer, String digest, Shape shape) {

    private static final Shape MINILM = new Shape(12, 1e-12);

    /**
     * What the weights do not say of themselves.
     *
     * @param heads how many parts attention is divided into
     * @param epsilon what the norms add to the variance
     */
    record Shape(int heads, double epsilon) {}

    /** The encoder on the class path: all-MiniLM-L6-v2, 22.7 million parameters. */
    static EncoderModel miniLm() {
        var file = resource("/all-minilm-l6-v2.onnx");
        var weights = OnnxWeights.of(file);
        return new EncoderModel(
                BertWeights.ordered(weights::has, weights::tensor),
                resource("/all-minilm-l6-v2-tokenizer.json"),
                HexFormat.of().formatHex(Sha256.empty().digest(file)),
                MINILM);
    }

    /** The number of entries of an embedding. */
    int width() {
        return weights.getFirst().shape()[1];
    }

    /** The most tokens the encoder can read. */
    int longest() {
        return weights.get(1).shape()[0];
    }

    /** The same encoder with other weights. */
    EncoderModel with(List<Tensor> others) {
        return new EncoderModel(others, tokenizer, digest, shape);
    }

    /** The program that computes embeddings from the weights, and trains them. */
    static String program() {
        return new String(resource("/org/touchstone/preference/djl/encoder.torchscript.txt"), StandardCharsets.UTF_8);
    }

    /** The program that divides an embedding among the tokens it comes from. */
    static String sharesProgram() {
        return new String(resource("/org/touchstone/preference/djl/shares.torchscript.txt"), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (InputStream in = EncoderModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The class path has no " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
