package org.touchstone.preference.djl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.touchstone.torch.Tensor;

/** The names of a BERT encoder's weights, as its publishers write them, in the order that {@code encoder.torchscript.txt} expects. */
final class BertWeights {

    /** The table of word embeddings, the first weight. */
    static final String WORDS = "embeddings.word_embeddings.weight";

    private static final List<String> EMBEDDINGS = List.of(
            WORDS,
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

    private BertWeights() {}

    /** All weights in order; as many layers as there are. */
    static List<Tensor> ordered(Predicate<String> has, Function<String, Tensor> tensor) {
        var ordered = new ArrayList<Tensor>();
        EMBEDDINGS.forEach(name -> ordered.add(tensor.apply(name)));
        for (int layer = 0; has.test("encoder.layer." + layer + ".output.LayerNorm.bias"); layer++) {
            for (var part : LAYER) {
                ordered.add(tensor.apply("encoder.layer." + layer + "." + part + ".weight"));
                ordered.add(tensor.apply("encoder.layer." + layer + "." + part + ".bias"));
            }
        }
        return ordered;
    }

    /** How many layers these weights, in order, make up. */
    static int layers(List<Tensor> ordered) {
        return (ordered.size() - EMBEDDINGS.size()) / (2 * LAYER.size());
    }

    /** Refuses a weight whose shape does not fit into an encoder of this width, with so many units inside a layer. */
    static void check(Tensor weight, int width, int inner) {
        var shape = weight.shape();
        int last = shape[shape.length - 1];
        boolean fits = switch (weight.name().replaceFirst("encoder\\.layer\\.\\d+\\.", "")) {
            case "intermediate.dense.weight" -> Arrays.equals(shape, new int[] {inner, width});
            case "intermediate.dense.bias" -> Arrays.equals(shape, new int[] {inner});
            case "output.dense.weight" -> Arrays.equals(shape, new int[] {width, inner});
            default -> last == width && (shape.length == 1 || isTable(weight) || shape[0] == width);
        };
        if (!fits) {
            throw new UnusableEncoder("the weight %s has the shape %s, which does not fit a width of %d and %d inside"
                    .formatted(weight.name(), Arrays.toString(shape), width, inner));
        }
    }

    private static boolean isTable(Tensor weight) {
        return weight.name().startsWith("embeddings.");
    }
}
