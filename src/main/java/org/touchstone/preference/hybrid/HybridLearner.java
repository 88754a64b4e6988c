package org.touchstone.preference.hybrid;

import java.util.HashMap;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Family;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.djl.Embeddings;
import org.touchstone.preference.learning.Artifact;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.preference.lexical.LexicalSpace;
import org.touchstone.preference.linear.LinearModel;

/** Trains one regression over words, embeddings, length and format together: neither words nor embeddings win everywhere. */
@Component
final class HybridLearner implements Learner {

    private final Embeddings embeddings;

    HybridLearner(Embeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Family family() {
        return Family.HYBRID;
    }

    @Override
    public Learned learn(TrainingData data, TrainingConfig config, Progress progress) {
        var metadata = new HashMap<>(embeddings.metadata());
        metadata.put("family", family().key());
        metadata.put("features", LexicalSpace.DESCRIPTION + "; embeddings");
        metadata.put("truncated pairs", Long.toString(embeddings.truncated(data.training())));
        var space = new HybridSpace(LexicalSpace.of(data.training()), embeddings);
        return LinearModel.learn(space, data, config, metadata, progress);
    }

    @Override
    public PreferenceScorer restore(Artifact artifact) {
        embeddings.check(artifact);
        return LinearModel.restore(artifact, new HybridSpace(LexicalSpace.of(artifact), embeddings));
    }
}
