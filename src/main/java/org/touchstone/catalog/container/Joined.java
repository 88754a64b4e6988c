package org.touchstone.catalog.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;

/** The text of every file of a container, one after another, each beginning on a line of its own. */
public final class Joined extends InputStream {

    private final Container container;
    private @Nullable InputStream part;
    private boolean over;

    public Joined(Container container) {
        this.container = container;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (!over) {
            if (part == null) {
                part = open();
            }
            int read = part.read(bytes, offset, length);
            if (read >= 0) {
                return read;
            }
            part = null;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        container.close();
    }

    private InputStream open() throws IOException {
        return switch (container.next()) {
            case null -> {
                over = true;
                yield nullInputStream();
            }
            case Part.Passed _ -> nullInputStream();
            case Part.Content content -> separated(content);
        };
    }

    private static InputStream separated(Part.Content content) {
        return content.name().isEmpty()
                ? content.text()
                : new SequenceInputStream(content.text(), new ByteArrayInputStream(new byte[] {'\n'}));
    }
}
