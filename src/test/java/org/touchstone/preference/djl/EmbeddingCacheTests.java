package org.touchstone.preference.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingCacheTests {

    private static final ByteBuffer ONE = digest(1);
    private static final ByteBuffer TWO = digest(2);

    @TempDir
    private Path folder;

    @Test
    void remembersAcrossProcesses() {
        new EmbeddingCache(folder, 2).store(Map.of(ONE, new float[] {1, 2}, TWO, new float[] {3, 4}));
        var later = new EmbeddingCache(folder, 2);
        assertThat(later.find(ONE))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(1, 2));
        assertThat(later.find(TWO))
                .hasValueSatisfying(found -> assertThat(found).containsExactly(3, 4));
        assertThat(later.find(digest(3))).isEmpty();
    }

    @Test
    void passesOverWhatAnInterruptedWriteLeft() throws IOException {
        var cache = new EmbeddingCache(folder, 2);
        cache.store(Map.of(ONE, new float[] {1, 2}));
        Files.write(folder.resolve("half.embeddings"), new byte[17]);
        Files.write(folder.resolve("other.embeddings.draft"), new byte[40]);
        assertThat(new EmbeddingCache(folder, 2).find(ONE)).isPresent();
    }

    private static ByteBuffer digest(int number) {
        return ByteBuffer.wrap(ByteBuffer.allocate(32).putInt(number).array());
    }
}
