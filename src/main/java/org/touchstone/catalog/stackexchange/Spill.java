package org.touchstone.catalog.stackexchange;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Puts posts in order. Dumps list them by their own Ids, so that an answer may stand gigabytes behind its question. So many posts as fit are
 * sorted at a time and written to a temporary file, and these runs are then read side by side. Two passes over the dump would not do: what arrives
 * over the network comes once.
 */
final class Spill implements Closeable {

    /** How many letters are held before they go to the file. */
    static final int USUAL = 16_000_000;

    /** What a post takes beside its text, in letters. */
    private static final int BESIDE = 60;

    /** How much room stays free on the disk, in bytes. */
    private static final long FREE = 1L << 29;

    private final long most;
    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(Spill::headOf));
    private final List<FileRange> ranges = new ArrayList<>();
    private List<Post> held = new ArrayList<>();
    private long letters;
    private @Nullable FileChannel file;

    Spill(long most) {
        this.most = most;
    }

    void add(Post post) throws IOException {
        held.add(post);
        letters += post.text().length() + BESIDE;
        if (letters >= most) {
            write();
        }
    }

    /** Ends adding; what was added can be taken from now on. */
    void sort() throws IOException {
        held.sort(Comparator.comparing(Post::key));
        open(new HeldRun(held));
        held = List.of();
        for (var range : ranges) {
            open(new FileRun(range.file, range.from, range.to));
        }
    }

    /** Where the next post belongs; null after the last. */
    @Nullable
    Key head() {
        var first = runs.peek();
        return first == null ? null : first.head();
    }

    Post take() throws IOException {
        var run = runs.remove();
        var post = run.take();
        open(run);
        return post;
    }

    /** How often posts went to the file. */
    int written() {
        return ranges.size();
    }

    @Override
    public void close() {
        held = new ArrayList<>();
        runs.clear();
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void open(Run run) {
        if (run.head() != null) {
            runs.add(run);
        }
    }

    private void write() throws IOException {
        if (file == null) {
            file = temporary();
        }
        held.sort(Comparator.comparing(Post::key));
        long from = file.position();
        var out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
        for (var post : held) {
            FileRun.write(post, out);
        }
        out.flush();
        ranges.add(new FileRange(file, from, file.position()));
        held = new ArrayList<>();
        letters = 0;
    }

    /** Goes with whoever holds it, at the latest with the process. */
    private static FileChannel temporary() throws IOException {
        var path = Files.createTempFile("touchstone", ".posts");
        if (Files.getFileStore(path).getUsableSpace() < FREE) {
            Files.delete(path);
            throw new IOException("The disk for temporary files is full");
        }
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static Key headOf(Run run) {
        var head = run.head();
        if (head == null) {
            throw new IllegalStateException("A run that is over is closed");
        }
        return head;
    }

    private record FileRange(FileChannel file, long from, long to) {}
}
