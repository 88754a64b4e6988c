package org.touchstone.preference.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Embeddings on disk by the digest of what was encoded. The folder holds segments, each written whole and then renamed, so that several
 * processes may fill it at once; a segment is a row of records: 32 bytes of digest, then the numbers. What is lost is computed again.
 */
final class EmbeddingCache {

    private static final int DIGEST = 32;
    private static final String SEGMENT = ".embeddings";

    private final Path folder;
    private final int width;
    private final Map<ByteBuffer, Place> index = new HashMap<>();

    private record Place(Path segment, long position) {}

    EmbeddingCache(Path folder, int width) {
        this.folder = folder;
        this.width = width;
        try {
            Files.createDirectories(folder);
            try (var files = Files.newDirectoryStream(folder, "*" + SEGMENT)) {
                files.forEach(this::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path segment) {
        try (var channel = FileChannel.open(segment)) {
            for (long at = 0; at + record() <= channel.size(); at += record()) {
                var digest = ByteBuffer.allocate(DIGEST);
                channel.read(digest, at);
                index.put(digest.flip(), new Place(segment, at + DIGEST));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int record() {
        return DIGEST + Float.BYTES * width;
    }

    /** The embedding stored under a digest. */
    synchronized Optional<float[]> find(ByteBuffer digest) {
        return Optional.ofNullable(index.get(digest)).map(this::load);
    }

    private float[] load(Place place) {
        var bytes = ByteBuffer.allocate(Float.BYTES * width);
        try (var channel = FileChannel.open(place.segment())) {
            channel.read(bytes, place.position());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var embedding = new float[width];
        bytes.flip().asFloatBuffer().get(embedding);
        return embedding;
    }

    /** Keeps new embeddings as one segment. */
    synchronized void store(Map<ByteBuffer, float[]> embeddings) {
        if (embeddings.isEmpty()) {
            return;
        }
        var bytes = ByteBuffer.allocate(Math.multiplyExact(embeddings.size(), record()));
        var places = new HashMap<ByteBuffer, Place>();
        var segment = folder.resolve(UUID.randomUUID() + SEGMENT);
        embeddings.forEach((digest, embedding) -> {
            bytes.put(digest.duplicate());
            places.put(digest, new Place(segment, bytes.position()));
            bytes.asFloatBuffer().put(embedding);
            bytes.position(bytes.position() + Float.BYTES * width);
        });
        write(bytes.flip(), segment);
        index.putAll(places);
    }

    private static void write(ByteBuffer bytes, Path segment) {
        var draft = segment.resolveSibling(segment.getFileName() + ".draft");
        try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            Files.move(draft, segment, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
