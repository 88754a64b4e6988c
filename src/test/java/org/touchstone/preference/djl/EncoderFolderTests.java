package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.TestHome;
import org.touchstone.preference.PlantedPairs;
import org.touchstone.support.Home;
import org.touchstone.support.Sha256;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

class EncoderFolderTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        TinyEncoder.into(folder);
    }

    @Test
    void servesEmbeddingsInPlaceOfTheUsualEncoder() throws IOException {
        var source = new EncoderSource(folder.toString());
        var embeddings = new Embeddings(new Home(TestHome.FOLDER), source);
        var embedded = embeddings.of(List.of(PlantedPairs.candidate("river", "green stone")), done -> {});
        assertThat(embedded.getFirst().topic()).hasSize(16);
        assertThat(embeddings.metadata())
                .containsEntry(
                        "encoder",
                        HexFormat.of()
                                .formatHex(Sha256.empty()
                                        .digest(Files.readAllBytes(folder.resolve("model.safetensors")))));
        embeddings.destroy();
        source.destroy();
    }

    @Test
    void readsNumbersOfSixteenBits() throws IOException {
        var header = """
            {"half": {"dtype": "F16", "shape": [2], "data_offsets": [0, 4]}, "brain": {"dtype": "BF16", "shape": [1], "data_offsets": [4, 6]},\
             "places": {"dtype": "I64", "shape": [1], "data_offsets": [6, 14]}}\
            """;
        var bytes = ByteBuffer.allocate(8 + header.length() + 14).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(header.length()).put(header.getBytes(StandardCharsets.US_ASCII));
        bytes.putShort(Float.floatToFloat16(-1.5f)).putShort(Float.floatToFloat16(0.25f));
        bytes.putShort((short) (Float.floatToIntBits(3) >>> 16)).putLong(5);
        var file = WeightsFile.of(Files.write(folder.resolve("small.safetensors"), bytes.array()));
        assertThat(file.tensor("half", "h").values()).containsExactly(-1.5f, 0.25f);
        assertThat(file.tensor("brain", "b").values()).containsExactly(3);
        assertThatExceptionOfType(UnusableEncoder.class)
                .isThrownBy(() -> file.tensor("places", "p"))
                .withMessageContaining("I64");
    }

    @Test
    void saysWhichFileIsMissing() throws IOException {
        Files.delete(folder.resolve("config.json"));
        assertThatExceptionOfType(UnusableEncoder.class)
                .isThrownBy(() -> new EncoderSource(folder.toString()))
                .withMessageContaining("config.json");
    }

    @Test
    void saysWhichWeightDoesNotFit() throws IOException {
        var name = "bert.encoder.layer.1.output.dense.weight";
        replace(new Tensor(name, new int[] {16, 16}, new float[256]));
        assertUnusable("encoder.layer.1.output.dense.weight");
    }

    @Test
    void saysThatLayersAreMissing() throws IOException {
        configure("\"num_hidden_layers\": 2", "\"num_hidden_layers\": 3");
        assertUnusable("it has 2 layers where config.json says 3");
    }

    @Test
    void refusesAnotherActivation() throws IOException {
        configure("\"gelu\"", "\"silu\"");
        assertUnusable("silu");
    }

    @Test
    void refusesWhatIsNoWeightsFile() throws IOException {
        Files.writeString(folder.resolve("model.safetensors"), "version https://git-lfs.github.com/spec/v1");
        assertUnusable("not a safetensors file");
    }

    private void assertUnusable(String why) {
        assertThatExceptionOfType(UnusableEncoder.class)
                .isThrownBy(() -> new EncoderFolder(folder).read())
                .withMessageContaining(why);
    }

    private void configure(String from, String to) throws IOException {
        var config = folder.resolve("config.json");
        Files.writeString(config, Files.readString(config).replace(from, to));
    }

    private void replace(Tensor other) throws IOException {
        var file = folder.resolve("model.safetensors");
        var tensors = StreamSupport.stream(
                        Artifact.of(Files.readAllBytes(file)).tensors().spliterator(), false)
                .map(tensor -> tensor.name().equals(other.name()) ? other : tensor)
                .toList();
        Files.write(file, new Artifact(Map.of(), tensors).toBytes());
    }
}
