package org.touchstone.preference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.touchstone.preference.learning.Learners;
import org.touchstone.torch.Artifact;

/**
 * Models brought back to life when they are first used. Those used last stay in memory, as many as fit into the room for them by the size of
 * their files, and always the latest.
 */
@Component
class Scorers {

    private static final float LOAD = 0.75f;

    private final LinkedHashMap<String, Loaded> latest = new LinkedHashMap<>(16, LOAD, true);
    private final ArtifactTable artifacts;
    private final Learners learners;
    private final ScoringSettings settings;

    Scorers(ArtifactTable artifacts, Learners learners, ScoringSettings settings) {
        this.artifacts = artifacts;
        this.learners = learners;
        this.settings = settings;
    }

    private record Loaded(long bytes, CompletableFuture<PreferenceScorer> scorer) {}

    /** The model's scorer; whoever asks for one that is just being read waits for it, and nobody else does. */
    PreferenceScorer of(ModelView model) {
        var digest = model.artifact().digest();
        var mine = new CompletableFuture<PreferenceScorer>();
        var known = known(digest, new Loaded(model.artifact().bytes(), mine));
        if (known.isPresent()) {
            return known.get().join();
        }
        try {
            mine.complete(learners.restore(Artifact.of(artifacts.read(digest))));
        } catch (RuntimeException | Error failure) {
            forget(digest);
            mine.completeExceptionally(failure);
            throw failure;
        }
        return mine.join();
    }

    /** The scorer that somebody else has read or is reading; nothing where the one that is about to be read takes its place. */
    private synchronized Optional<CompletableFuture<PreferenceScorer>> known(String digest, Loaded otherwise) {
        var known = latest.get(digest);
        if (known == null) {
            latest.put(digest, otherwise);
            makeRoom(digest);
        }
        return Optional.ofNullable(known).map(Loaded::scorer);
    }

    /** Lets go of those that were not used for longest until the rest fits. */
    private void makeRoom(String newest) {
        long bytes = latest.values().stream().mapToLong(Loaded::bytes).sum();
        for (var digest : new ArrayList<>(latest.keySet())) {
            var loaded = latest.get(digest);
            if (bytes > settings.memory().toBytes() && loaded != null && !digest.equals(newest)) {
                latest.remove(digest);
                bytes -= loaded.bytes();
            }
        }
    }

    private synchronized void forget(String digest) {
        latest.remove(digest);
    }

    /** How many are in memory. */
    synchronized int inMemory() {
        return latest.size();
    }
}
