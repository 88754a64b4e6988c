package org.touchstone.preference.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/** A folder with a BERT of random weights that is small enough to be trained while a test waits: 2 layers of width 16 over 32 words. */
public final class TinyEncoder {

    private static final int WIDTH = 16;
    private static final int INNER = 32;
    private static final List<String> WORDS = List.of(
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "human",
            ":",
            "question",
            "river",
            "stone",
            "green",
            "walk",
            "house",
            "seven",
            "light",
            "quiet",
            "bread",
            "cloud",
            "paper",
            "early",
            "please",
            "yes",
            "no",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "0");

    private TinyEncoder() {}

    /** Writes the three files. */
    public static Path into(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.safetensors"), new Artifact(Map.of(), weights()).toBytes());
        Files.writeString(folder.resolve("config.json"), """
            {"model_type": "bert", "hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 32,
             "hidden_act": "gelu", "layer_norm_eps": 1e-12, "max_position_embeddings": 256}
            """);
        var vocabulary = IntStream.range(0, WORDS.size())
                .mapToObj(i -> "\"" + WORDS.get(i) + "\": " + i)
                .collect(Collectors.joining(", "));
        Files.writeString(
                folder.resolve("tokenizer.json"), """
                    {"version": "1.0", "truncation": null, "padding": null, "post_processor": null, "decoder": null,
                     "added_tokens": [%s, %s],
                     "normalizer": {"type": "BertNormalizer", "clean_text": true, "handle_chinese_chars": true, "strip_accents": null,
                       "lowercase": true},
                     "pre_tokenizer": {"type": "BertPreTokenizer"},
                     "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##",
                       "max_input_chars_per_word": 100, "vocab": {%s}}}
                    """.formatted(mark(2, "[CLS]"), mark(3, "[SEP]"), vocabulary));
        return folder;
    }

    private static String mark(int id, String content) {
        return """
            {"id": %d, "content": "%s", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}\
            """.formatted(id, content);
    }

    /** Under a prefix, as those write them who publish BERT with something on top. */
    private static List<Tensor> weights() {
        var random = new SplittableRandom(7);
        var weights = new ArrayList<Tensor>();
        weights.add(table("embeddings.word_embeddings.weight", WORDS.size(), random));
        weights.add(table("embeddings.position_embeddings.weight", 256, random));
        weights.add(table("embeddings.token_type_embeddings.weight", 2, random));
        addNorm(weights, "embeddings.LayerNorm");
        for (int layer = 0; layer < 2; layer++) {
            var prefix = "encoder.layer." + layer + ".";
            for (var part : List.of("query", "key", "value")) {
                addLinear(weights, prefix + "attention.self." + part, new int[] {WIDTH, WIDTH}, random);
            }
            addLinear(weights, prefix + "attention.output.dense", new int[] {WIDTH, WIDTH}, random);
            addNorm(weights, prefix + "attention.output.LayerNorm");
            addLinear(weights, prefix + "intermediate.dense", new int[] {INNER, WIDTH}, random);
            addLinear(weights, prefix + "output.dense", new int[] {WIDTH, INNER}, random);
            addNorm(weights, prefix + "output.LayerNorm");
        }
        return weights.stream()
                .map(tensor -> tensor.named("bert." + tensor.name()))
                .toList();
    }

    private static Tensor table(String name, int rows, SplittableRandom random) {
        return new Tensor(name, new int[] {rows, WIDTH}, numbers(rows * WIDTH, random));
    }

    private static void addLinear(List<Tensor> weights, String name, int[] shape, SplittableRandom random) {
        weights.add(new Tensor(name + ".weight", shape, numbers(shape[0] * shape[1], random)));
        weights.add(Tensor.vector(name + ".bias", numbers(shape[0], random)));
    }

    private static void addNorm(List<Tensor> weights, String name) {
        var ones = new float[WIDTH];
        Arrays.fill(ones, 1);
        weights.add(Tensor.vector(name + ".weight", ones));
        weights.add(Tensor.vector(name + ".bias", new float[WIDTH]));
    }

    private static float[] numbers(int count, SplittableRandom random) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (0.3 * random.nextGaussian());
        }
        return numbers;
    }
}
