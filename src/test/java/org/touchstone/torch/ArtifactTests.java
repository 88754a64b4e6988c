package org.touchstone.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArtifactTests {

    private static final Artifact ARTIFACT = new Artifact(
            Map.of("family", "lexical", "note", "it's \"quoted\""),
            List.of(
                    new Tensor("grid", new int[] {2, 3}, new float[] {1, 2, 3, 4, 5, Float.MIN_VALUE}),
                    Tensor.vector("line", new float[] {-0.5f})));

    @Test
    void survivesBeingStored() {
        var restored = Artifact.of(ARTIFACT.toBytes());
        assertThat(restored.metadata()).isEqualTo(ARTIFACT.metadata());
        assertThat(restored.tensor("grid").shape()).containsExactly(2, 3);
        assertThat(restored.tensor("grid").values()).containsExactly(1, 2, 3, 4, 5, Float.MIN_VALUE);
        assertThat(restored.tensor("line").values()).containsExactly(-0.5f);
        assertThat(restored.toBytes()).isEqualTo(ARTIFACT.toBytes());
    }

    /** The layout that the safetensors project documents: length, JSON header, data by offsets after the header. */
    @Test
    void writesTheSafetensorsLayout() {
        var bytes = ByteBuffer.wrap(ARTIFACT.toBytes()).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) bytes.getLong();
        var json = new String(bytes.array(), 8, header, StandardCharsets.UTF_8);
        assertThat(json)
                .startsWith("{\"__metadata__\":{\"family\":\"lexical\"")
                .contains("\"grid\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}")
                .contains("\"line\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[24,28]}");
        assertThat(header % 8).isZero();
        assertThat(bytes.capacity()).isEqualTo(8 + header + 28);
        assertThat(bytes.getFloat(8 + header + 24)).isEqualTo(-0.5f);
    }

    @Test
    void refusesAFileThatWasCutOff() {
        var bytes = ARTIFACT.toBytes();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Artifact.of(Arrays.copyOf(bytes, bytes.length - 1)))
                .withMessageContaining("line");
        assertThatIllegalArgumentException().isThrownBy(() -> Artifact.of(Arrays.copyOf(bytes, 20)));
    }

    /** The format demands it, and a small file could fill any memory if its tensors were the same bytes. */
    @Test
    void refusesAFileOfWhichAByteIsOfNoTensorOrOfTwo() {
        assertThat(Artifact.of(file(8, tensor("b", "[1]", 4, 8), tensor("a", "[1]", 0, 4)))
                        .tensor("b")
                        .shape())
                .containsExactly(1);
        refused("b", file(8, tensor("a", "[2]", 0, 8), tensor("b", "[2]", 0, 8)));
        refused("b", file(8, tensor("a", "[1]", 0, 4), tensor("b", "[2]", 0, 8)));
        refused("b", file(12, tensor("a", "[1]", 0, 4), tensor("b", "[1]", 8, 12)));
        refused("a", file(8, tensor("a", "[1]", 4, 8)));
        refused("a", file(8, tensor("a", "[1]", -4, 8)));
        refused("4 bytes", file(8, tensor("a", "[1]", 0, 4)));
        refused("a", file(6, tensor("a", "[1]", 0, 6)));
    }

    @Test
    void refusesExtentsBelowNought() {
        refused("[-2, -1]", file(8, tensor("a", "[-2,-1]", 0, 8)));
        refused("[-1, 0]", file(0, tensor("a", "[-1,0]", 0, 0)));
    }

    @Test
    void namesWhatIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ARTIFACT.tensor("bias"))
                .withMessageContaining("bias");
    }

    private static void refused(String naming, byte[] file) {
        assertThatIllegalArgumentException().isThrownBy(() -> Artifact.of(file)).withMessageContaining(naming);
    }

    private static String tensor(String name, String shape, int start, int end) {
        return "\"%s\":{\"dtype\":\"F32\",\"shape\":%s,\"data_offsets\":[%d,%d]}".formatted(name, shape, start, end);
    }

    private static byte[] file(int data, String... tensors) {
        var header = ("{" + String.join(",", tensors) + "}").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + header.length + data)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header)
                .array();
    }
}
