package org.touchstone.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Small files for tests. */
final class SampleFiles {

    private static final JsonMapper JSON = new JsonMapper();

    private SampleFiles() {}

    /** A well-formed HH line about the number. */
    static String hh(int number) {
        var question = "\n\nHuman: What is " + number + "?\n\nAssistant: ";
        return hh(question + "A number.", question + "I will not say, and here is why.");
    }

    static String hh(String chosen, String rejected) {
        return JSON.createObjectNode()
                .put("chosen", chosen)
                .put("rejected", rejected)
                .toString();
    }

    static InputStream file(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
    }

    static byte[] gzip(byte[] content) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }
}
