package org.touchstone.preference.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.util.FileSystemUtils;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.support.Sha256;
import org.touchstone.torch.Precision;

/** The checkpoints of one run, in a folder that is named by everything that decides its numbers; folders that nobody came back for go. */
final class TuningCheckpoints {

    private static final Duration KEPT = Duration.ofDays(7);

    private final Path folder;

    TuningCheckpoints(Path parent, TuningTask.Texts texts, TrainingConfig config, Beginning beginning) {
        folder = parent.resolve(name(texts, config, beginning));
    }

    private static String name(TuningTask.Texts texts, TrainingConfig config, Beginning beginning) {
        var digest = Sha256.empty();
        var settings = String.join(
                "\n",
                config.toString(),
                beginning.digest(),
                Precision.ofThisProcessor().name());
        digest.update(settings.getBytes(StandardCharsets.UTF_8));
        for (var tokens : texts.tokens()) {
            var bytes = ByteBuffer.allocate(Integer.BYTES * (tokens.length + 1)).putInt(tokens.length);
            bytes.asIntBuffer().put(tokens);
            digest.update(bytes.array());
        }
        for (int i = 0; i < texts.pairs().size(); i++) {
            add(digest, texts, i);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void add(MessageDigest digest, TuningTask.Texts texts, int pair) {
        var example = texts.pairs().get(pair);
        digest.update(ByteBuffer.allocate(2 * Integer.BYTES + 3 * Double.BYTES)
                .putInt(texts.roster().first()[pair])
                .putInt(texts.roster().second()[pair])
                .putDouble(example.label())
                .putDouble(example.weight())
                .putDouble(example.margin())
                .array());
    }

    /** Deletes what trainings left that nobody went on with. */
    static void forgetOld(Path parent, Instant now) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        var since = now.minus(KEPT);
        try (var folders = Files.newDirectoryStream(parent)) {
            for (var old : folders) {
                if (Files.getLastModifiedTime(old).toInstant().isBefore(since)) {
                    FileSystemUtils.deleteRecursively(old);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** That of a member, counted from 1. */
    TuningCheckpoint of(int member) {
        return new TuningCheckpoint(folder.resolve("member-" + member + ".safetensors"));
    }

    /** Forgets all of them. */
    void delete() {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
