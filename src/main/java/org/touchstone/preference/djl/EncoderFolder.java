package org.touchstone.preference.djl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.touchstone.torch.Tensor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A researcher's own encoder: a folder with {@code model.safetensors}, {@code config.json} and {@code tokenizer.json} of a BERT model, as
 * its publishers write them.
 */
record EncoderFolder(Path folder) {

    private static final String CONFIG = "config.json";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String WEIGHTS = "model.safetensors";
    private static final int LEAST_POSITIONS = 256;

    EncoderFolder {
        for (var name : List.of(CONFIG, TOKENIZER, WEIGHTS)) {
            if (!Files.isReadable(folder.resolve(name))) {
                throw new UnusableEncoder(folder + " has no readable " + name);
            }
        }
    }

    EncoderModel read() {
        try {
            var config = config();
            var file = WeightsFile.of(folder.resolve(WEIGHTS));
            var prefix = file.has("bert." + BertWeights.WORDS) ? "bert." : "";
            var weights =
                    BertWeights.ordered(name -> file.has(prefix + name), name -> file.tensor(prefix + name, name));
            var shape = new EncoderModel.Shape(
                    number(config, "num_attention_heads"),
                    config.path("layer_norm_eps").asDouble(1e-12));
            check(config, weights);
            return new EncoderModel(weights, Files.readAllBytes(folder.resolve(TOKENIZER)), file.digest(), shape);
        } catch (IOException failure) {
            throw new UnusableEncoder(failure.toString());
        }
    }

    private JsonNode config() throws IOException {
        try {
            var config = JsonMapper.shared().readTree(Files.readString(folder.resolve(CONFIG)));
            wants(config, "hidden_act", "gelu");
            wants(config, "position_embedding_type", "absolute");
            return config;
        } catch (JacksonException unreadable) {
            throw new UnusableEncoder(CONFIG + " is not JSON");
        }
    }

    private static void wants(JsonNode config, String setting, String known) {
        var found = config.path(setting).asString(known);
        if (!found.equals(known)) {
            throw new UnusableEncoder("its %s is %s, and only %s is known".formatted(setting, found, known));
        }
    }

    private static int number(JsonNode config, String setting) {
        int number = config.path(setting).asInt(0);
        if (number < 1) {
            throw new UnusableEncoder(CONFIG + " has no " + setting);
        }
        return number;
    }

    private static void check(JsonNode config, List<Tensor> weights) {
        int width = number(config, "hidden_size");
        int inner = number(config, "intermediate_size");
        int layers = number(config, "num_hidden_layers");
        if (BertWeights.layers(weights) != layers) {
            throw new UnusableEncoder(
                    "it has %d layers where %s says %d".formatted(BertWeights.layers(weights), CONFIG, layers));
        }
        if (width % number(config, "num_attention_heads") != 0) {
            throw new UnusableEncoder("its hidden_size %d is no multiple of its num_attention_heads".formatted(width));
        }
        if (weights.get(1).shape()[0] < LEAST_POSITIONS) {
            throw new UnusableEncoder("it reads %d tokens, and %d are needed"
                    .formatted(weights.get(1).shape()[0], LEAST_POSITIONS));
        }
        weights.forEach(weight -> BertWeights.check(weight, width, inner));
    }
}
