package org.touchstone.preference.lexical;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Family;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.preference.TrainingConfig;
import org.touchstone.preference.learning.Learned;
import org.touchstone.preference.learning.Learner;
import org.touchstone.preference.learning.Progress;
import org.touchstone.preference.learning.TrainingData;
import org.touchstone.preference.linear.LinearModel;
import org.touchstone.torch.Artifact;

/** Trains the n-gram baseline. */
@Component
final class LexicalLearner implements Learner {

    @Override
    public Family family() {
        return Family.LEXICAL;
    }

    @Override
    public Learned learn(TrainingData data, TrainingConfig config, Progress progress) {
        var metadata = Map.of("family", family().key(), LexicalSpace.FEATURES, LexicalSpace.DESCRIPTION);
        return LinearModel.learn(List.of(LexicalSpace.of(data.training())), data, config, metadata, progress);
    }

    @Override
    public PreferenceScorer restore(Artifact artifact) {
        return LinearModel.restore(artifact, LexicalSpace.of(artifact, LexicalSpace.DESCRIPTION));
    }
}
