package org.touchstone.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model in its stored form: a safetensors file, that is eight bytes with the length of a JSON header (little endian), the header, and
 * the numbers; settings travel as texts in the header's {@code __metadata__}. Equal artifacts have equal bytes.
 */
public final class Artifact {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String METADATA = "__metadata__";
    private static final int LONGEST_HEADER = 16 << 20;

    private final TreeMap<String, String> metadata;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    public Artifact(Map<String, String> metadata, Iterable<Tensor> tensors) {
        this.metadata = new TreeMap<>(metadata);
        for (var tensor : tensors) {
            this.tensors.put(tensor.name(), tensor);
        }
    }

    /** The settings and descriptions stored with the numbers. */
    public Map<String, String> metadata() {
        return Map.copyOf(metadata);
    }

    /** The setting of that name. */
    public String setting(String name) {
        return present(metadata.get(name), name);
    }

    /** The tensor of that name. */
    public Tensor tensor(String name) {
        return present(tensors.get(name), name);
    }

    /** All tensors, in stored order. */
    public Iterable<Tensor> tensors() {
        return tensors.values();
    }

    /** The stored form. */
    public byte[] toBytes() {
        var header = JSON.createObjectNode();
        var texts = header.putObject(METADATA);
        metadata.forEach(texts::put);
        long at = 0;
        for (var tensor : tensors.values()) {
            at = describe(tensor, at, header.putObject(tensor.name()));
        }
        var json = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
        int padded = (json.length + 7) / 8 * 8;
        var bytes = ByteBuffer.allocate(Math.toIntExact(8 + padded + at)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(json).put(" ".repeat(padded - json.length).getBytes(StandardCharsets.UTF_8));
        for (var tensor : tensors.values()) {
            bytes.asFloatBuffer().put(tensor.values());
            bytes.position(bytes.position() + 4 * tensor.values().length);
        }
        return bytes.array();
    }

    private static long describe(Tensor tensor, long start, ObjectNode entry) {
        long end = start + 4L * tensor.values().length;
        entry.put("dtype", "F32");
        var shape = entry.putArray("shape");
        for (int extent : tensor.shape()) {
            shape.add(extent);
        }
        entry.putArray("data_offsets").add(start).add(end);
        return end;
    }

    /** Reads the stored form; anything but 32-bit floating point tensors that fill the file, each byte of one, is refused. */
    public static Artifact of(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        long length = stored.length < 8 ? -1 : bytes.getLong();
        if (length < 2 || length > Math.min(LONGEST_HEADER, stored.length - 8)) {
            throw new IllegalArgumentException("Not a safetensors file: its header would have " + length + " bytes");
        }
        var header = JSON.readTree(stored, 8, (int) length);
        var data = bytes.slice(8 + (int) length, stored.length - 8 - (int) length);
        var metadata = new TreeMap<String, String>();
        header.path(METADATA)
                .properties()
                .forEach(text -> metadata.put(text.getKey(), text.getValue().asString()));
        return new Artifact(metadata, read(header, data));
    }

    /** All spans are looked at before the numbers of any tensor are copied. */
    private static List<Tensor> read(JsonNode header, ByteBuffer data) {
        var spans = header.properties().stream()
                .filter(entry -> !entry.getKey().equals(METADATA))
                .map(entry -> Span.of(entry.getKey(), entry.getValue()))
                .toList();
        Span.requireCover(spans, data.capacity());
        return spans.stream()
                .map(span -> read(span, header.path(span.name()), data))
                .toList();
    }

    private static Tensor read(Span span, JsonNode entry, ByteBuffer data) {
        if (!entry.path("dtype").asString().equals("F32")) {
            throw new IllegalArgumentException(span.name() + " is not of type F32 but " + entry.path("dtype"));
        }
        if (span.length() % Float.BYTES != 0) {
            throw new IllegalArgumentException(
                    span.name() + " has " + span.length() + " bytes, which end within a number");
        }
        var shape = new int[entry.path("shape").size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = entry.path("shape").path(i).asInt();
        }
        var values = new float[span.length() / Float.BYTES];
        data.slice(span.start(), span.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(span.name(), shape, values);
    }

    private static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The artifact has no " + name);
        }
        return value;
    }
}
