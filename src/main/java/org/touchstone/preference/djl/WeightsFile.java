package org.touchstone.preference.djl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.touchstone.support.Sha256;
import org.touchstone.torch.Tensor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's safetensors file, read tensor by tensor; numbers of 32 or 16 bits become 32, and what nobody asks for is passed over. */
final class WeightsFile {

    private static final int LENGTH = 8;
    private static final int LONGEST_HEADER = 100 << 20;

    private final ByteBuffer bytes;
    private final JsonNode header;
    private final int data;

    private WeightsFile(ByteBuffer bytes, JsonNode header, int data) {
        this.bytes = bytes;
        this.header = header;
        this.data = data;
    }

    static WeightsFile of(Path file) throws IOException {
        ByteBuffer bytes;
        try (var channel = FileChannel.open(file)) {
            bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.capacity() < LENGTH ? -1 : bytes.getLong(0);
        if (length < 2 || length > Math.min(LONGEST_HEADER, bytes.capacity() - LENGTH)) {
            throw new UnusableEncoder(file.getFileName() + " is not a safetensors file");
        }
        var text = new byte[(int) length];
        bytes.get(LENGTH, text);
        try {
            var header = JsonMapper.shared().readTree(new String(text, StandardCharsets.UTF_8));
            return new WeightsFile(bytes, header, LENGTH + (int) length);
        } catch (JacksonException unreadable) {
            throw new UnusableEncoder(file.getFileName() + " is not a safetensors file");
        }
    }

    /** SHA-256 of the file, in hexadecimal. */
    String digest() {
        var digest = Sha256.empty();
        digest.update(bytes.duplicate().rewind());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether there is a tensor of that name. */
    boolean has(String name) {
        return header.has(name);
    }

    /** The tensor stored under the first name, to be known by the second. */
    Tensor tensor(String stored, String name) {
        if (!has(stored)) {
            throw new UnusableEncoder("it has no weight " + stored);
        }
        var entry = header.path(stored);
        var shape = new int[entry.path("shape").size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = entry.path("shape").path(i).asInt();
        }
        long start = entry.path("data_offsets").path(0).asLong(-1);
        long end = entry.path("data_offsets").path(1).asLong(-1);
        if (start < 0 || end < start || end > bytes.capacity() - data) {
            throw new UnusableEncoder("the weight " + stored + " lies outside its file");
        }
        var raw = bytes.slice(data + (int) start, (int) (end - start)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            return new Tensor(name, shape, numbers(raw, entry.path("dtype").asString("")));
        } catch (IllegalArgumentException unfit) {
            throw new UnusableEncoder("the weight " + stored + ": " + unfit.getMessage());
        }
    }

    private static float[] numbers(ByteBuffer raw, String type) {
        var numbers = new float[raw.remaining() / (type.equals("F32") ? Float.BYTES : Short.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = switch (type) {
                case "F32" -> raw.getFloat(Float.BYTES * i);
                case "F16" -> Float.float16ToFloat(raw.getShort(Short.BYTES * i));
                case "BF16" -> Float.intBitsToFloat(raw.getShort(Short.BYTES * i) << Short.SIZE);
                default -> throw new IllegalArgumentException("numbers of type " + type + " cannot be read");
            };
        }
        return numbers;
    }
}
