package org.touchstone.laboratory.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * A decoder as GPT-2 is one (Radford et al. 2019), with a head that gives a score at each token.
 *
 * @param weights in the order of {@link #first}, which {@code language.torchscript.txt} expects
 */
public record LanguageModel(Shape shape, List<Tensor> weights) {

    private static final double SPREAD = 0.02;

    public LanguageModel {
        weights = List.copyOf(weights);
    }

    /** Weights before any training; the same for a seed everywhere. */
    public static LanguageModel first(Shape shape, long seed) {
        var random = new SplittableRandom(seed);
        int width = shape.width();
        double deep = SPREAD / Math.sqrt(2.0 * shape.layers());
        var weights = new ArrayList<Tensor>();
        weights.add(normal("tokens.weight", SPREAD, random, Bytes.SIZE, width));
        weights.add(normal("places.weight", SPREAD, random, shape.context(), width));
        for (int layer = 0; layer < shape.layers(); layer++) {
            var name = "layers." + layer + ".";
            norm(name + "attention.norm", width, weights);
            weights.add(normal(name + "attention.in.weight", SPREAD, random, 3 * width, width));
            weights.add(same(name + "attention.in.bias", 0, 3 * width));
            weights.add(normal(name + "attention.out.weight", deep, random, width, width));
            weights.add(same(name + "attention.out.bias", 0, width));
            norm(name + "inner.norm", width, weights);
            weights.add(normal(name + "inner.in.weight", SPREAD, random, 4 * width, width));
            weights.add(same(name + "inner.in.bias", 0, 4 * width));
            weights.add(normal(name + "inner.out.weight", deep, random, width, 4 * width));
            weights.add(same(name + "inner.out.bias", 0, width));
        }
        norm("norm", width, weights);
        weights.add(normal("score.weight", SPREAD, random, 1, width));
        weights.add(same("score.bias", 0, 1));
        return new LanguageModel(shape, weights);
    }

    private static void norm(String name, int width, List<Tensor> weights) {
        weights.add(same(name + ".weight", 1, width));
        weights.add(same(name + ".bias", 0, width));
    }

    private static Tensor same(String name, float value, int size) {
        var values = new float[size];
        Arrays.fill(values, value);
        return Tensor.vector(name, values);
    }

    private static Tensor normal(String name, double spread, SplittableRandom random, int rows, int columns) {
        var values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (spread * random.nextGaussian());
        }
        return new Tensor(name, new int[] {rows, columns}, values);
    }

    /** The stored form. */
    public Artifact artifact() {
        return new Artifact(Map.of("heads", Integer.toString(shape.heads()), "tokens", "bytes"), weights);
    }

    /** A model from its stored form; {@link IllegalArgumentException} where it is not one. */
    public static LanguageModel of(Artifact stored) {
        var places = stored.tensor("places.weight").shape();
        int layers = 0;
        for (var tensor : stored.tensors()) {
            layers += tensor.name().endsWith(".inner.out.bias") ? 1 : 0;
        }
        var shape = new Shape(layers, places[1], Integer.parseInt(stored.setting("heads")), places[0]);
        var weights = new ArrayList<Tensor>();
        for (var expected : first(shape, 0).weights()) {
            var weight = stored.tensor(expected.name());
            if (!Arrays.equals(weight.shape(), expected.shape())) {
                throw new IllegalArgumentException(weight.name() + " has the shape " + Arrays.toString(weight.shape()));
            }
            weights.add(weight);
        }
        return new LanguageModel(shape, weights);
    }
}
