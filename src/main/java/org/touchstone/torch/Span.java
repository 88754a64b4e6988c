package org.touchstone.torch;

import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Where a safetensors file keeps the numbers of one tensor.
 *
 * @param start the first byte, counted from where the header ends
 * @param end the byte after the last
 */
record Span(String name, int start, int end) {

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** What the entry of a tensor in the header says. */
    static Span of(String name, JsonNode entry) {
        var offsets = entry.path("data_offsets");
        return new Span(name, offsets.path(0).asInt(), offsets.path(1).asInt());
    }

    int length() {
        return end - start;
    }

    /**
     * Refuses spans that do not cover so many bytes without overlap or hole, as the format demands. A small file whose tensors shared their
     * bytes could otherwise take any amount of memory.
     */
    static void requireCover(List<Span> spans, int bytes) {
        int at = 0;
        for (var span : spans.stream().sorted(ORDER).toList()) {
            if (span.start != at || span.end < at) {
                throw new IllegalArgumentException(
                        "%s begins at byte %d and not at %d".formatted(span.name, span.start, at));
            }
            if (span.end > bytes) {
                throw new IllegalArgumentException(span.name + " lies outside the file");
            }
            at = span.end;
        }
        if (at != bytes) {
            throw new IllegalArgumentException("%d bytes after the last tensor are of none".formatted(bytes - at));
        }
    }
}
