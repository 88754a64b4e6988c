package org.touchstone.catalog;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file batch by batch in a thread of its own, one batch ahead of whoever stores them, so that reading and storing go on side by side and
 * no more than two batches are ever held. Whoever closes it waits for the line in hand: nobody reads from the stream any more afterwards.
 */
final class ReadAhead implements AutoCloseable {

    private final PairReader reader;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("read-ahead").factory());
    private volatile boolean closed;
    private @Nullable Future<Batch> coming;

    ReadAhead(PairReader reader) {
        this.reader = reader;
        coming = thread.submit(this::read);
    }

    /** The next lines of the file; null after the last. What reading throws is thrown here. */
    @Nullable
    Batch next() {
        var batch = coming == null ? null : result(coming);
        coming = batch == null || batch.isLast() ? null : thread.submit(this::read);
        return batch;
    }

    /** Ends reading; the stream itself stays open. */
    @Override
    public void close() {
        closed = true;
        thread.close();
        reader.release();
    }

    private Batch read() {
        var batch = new Batch();
        while (!batch.isFull() && !closed && reader.ready()) {
            var line = reader.next();
            if (line == null) {
                batch.end();
                break;
            }
            batch.add(line);
        }
        batch.readTo(reader.bytesRead());
        return batch;
    }

    private static Batch result(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was read");
        } catch (ExecutionException failure) {
            throw unwrapped(failure);
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        return switch (failure.getCause()) {
            case RuntimeException thrown -> thrown;
            case Error error -> throw error;
            case null, default -> new IllegalStateException(failure);
        };
    }
}
