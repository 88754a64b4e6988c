package org.touchstone.preference.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.touchstone.preference.learning.Tensor;

/**
 * The files of a sentence encoder: weights in the order that {@code encoder.torchscript.txt} expects them, and the tokenizer's settings.
 *
 * @param digest SHA-256 of the weights file, in hexadecimal
 * @param heads how many parts attention is divided into
 */
@SuppressWarnings("ArrayRecordComponent") // a file in bulk, never compared as a value
record EncoderModel(List<Tensor> weights, byte[] tokenizer, String digest, int heads) {

    private static final int MINILM_HEADS = 12;
    private static final List<String> EMBEDDINGS = List.of(
            "embeddings.word_embeddings.weight",
            "embeddings.position_embeddings.weight",
            "embeddings.token_type_embeddings.weight",
            "embeddings.LayerNorm.weight",
            "embeddings.LayerNorm.bias");
    private static final List<String> LAYER = List.of(
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "attention.output.LayerNorm",
            "intermediate.dense",
            "output.dense",
            "output.LayerNorm");

    /** The encoder on the class path: all-MiniLM-L6-v2, 22.7 million parameters. */
    static EncoderModel miniLm() {
        var file = resource("/all-minilm-l6-v2.onnx");
        return new EncoderModel(
                ordered(OnnxWeights.of(file)),
                resource("/all-minilm-l6-v2-tokenizer.json"),
                digest(file),
                MINILM_HEADS);
    }

    /** The number of entries of an embedding. */
    int width() {
        return weights.getFirst().shape()[1];
    }

    /** The most tokens the encoder can read. */
    int longest() {
        return weights.get(1).shape()[0];
    }

    private static List<Tensor> ordered(OnnxWeights weights) {
        var ordered = new ArrayList<Tensor>();
        EMBEDDINGS.forEach(name -> ordered.add(weights.tensor(name)));
        for (int layer = 0; weights.has("encoder.layer." + layer + ".output.LayerNorm.bias"); layer++) {
            for (var part : LAYER) {
                ordered.add(weights.tensor("encoder.layer." + layer + "." + part + ".weight"));
                ordered.add(weights.tensor("encoder.layer." + layer + "." + part + ".bias"));
            }
        }
        return ordered;
    }

    /** The program that computes embeddings from the weights. */
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

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
