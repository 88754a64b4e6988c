package org.touchstone.preference;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Learners;

/** Models brought back to life; the few that were used last stay in memory. */
@Component
class Scorers {

    private static final int KEPT = 4;
    private static final float LOAD = 0.75f;

    private final Map<String, PreferenceScorer> latest = new LinkedHashMap<>(KEPT * 2, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PreferenceScorer> eldest) {
            return size() > KEPT;
        }
    };

    private final ArtifactTable artifacts;
    private final Learners learners;

    Scorers(ArtifactTable artifacts, Learners learners) {
        this.artifacts = artifacts;
        this.learners = learners;
    }

    /** The model's scorer; whoever asks for one that is just being read waits for it. */
    synchronized PreferenceScorer of(ModelView model) {
        return latest.computeIfAbsent(
                model.artifact().digest(), digest -> learners.restore(Artifact.of(artifacts.read(digest))));
    }
}
