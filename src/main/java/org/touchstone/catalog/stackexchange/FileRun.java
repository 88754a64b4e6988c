package org.touchstone.catalog.stackexchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/** Sorted posts in a part of a file, of which no more is held than where the next one belongs. */
final class FileRun implements Run {

    private static final int BUFFER = 1 << 14;

    private final Section section;
    private final DataInputStream in;
    private @Nullable Key head;

    FileRun(FileChannel file, long from, long to) throws IOException {
        section = new Section(file, from, to);
        in = new DataInputStream(new BufferedInputStream(section, BUFFER));
        head = key();
    }

    @Override
    public @Nullable Key head() {
        return head;
    }

    @Override
    public Post take() throws IOException {
        if (head == null) {
            throw new IllegalStateException("The run is over");
        }
        var post = new Post(head, in.readInt(), in.readLong(), new String(in.readNBytes(in.readInt()), UTF_8));
        head = key();
        return post;
    }

    static void write(Post post, DataOutputStream out) throws IOException {
        var key = post.key();
        out.writeLong(key.dump());
        out.writeLong(key.question());
        out.writeBoolean(key.answer());
        out.writeLong(key.id());
        out.writeLong(key.line());
        out.writeInt(post.votes());
        out.writeLong(post.accepted());
        var text = post.text().getBytes(UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }

    private @Nullable Key key() throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return null;
        }
        in.reset();
        return new Key(in.readLong(), in.readLong(), in.readBoolean(), in.readLong(), in.readLong());
    }

    /** The bytes of a file between two places, whoever else reads it. */
    private static final class Section extends InputStream {

        private final FileChannel file;
        private final long end;
        private long position;

        Section(FileChannel file, long from, long to) {
            this.file = file;
            position = from;
            end = to;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - position);
            int read = wanted == 0 ? -1 : file.read(ByteBuffer.wrap(bytes, offset, wanted), position);
            position += Math.max(0, read);
            return read;
        }
    }
}
