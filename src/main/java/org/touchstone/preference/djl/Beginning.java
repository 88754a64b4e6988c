package org.touchstone.preference.djl;

import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.touchstone.support.Sha256;
import org.touchstone.torch.Artifact;
import org.touchstone.torch.Tensor;

/**
 * What fine-tuning begins with: the encoder and a random head, or the weights of a model that learned something else before.
 *
 * @param earlier the weights of each member of that model: those of the encoder, in its order, and the head's at the end; none where there is no model
 * @param digest SHA-256 of what it begins with, in hexadecimal
 */
record Beginning(EncoderModel encoder, List<List<Tensor>> earlier, String digest) {

    /** The encoder as its publishers left it. */
    static Beginning of(EncoderModel encoder) {
        return new Beginning(encoder, List.of(), encoder.digest());
    }

    /**
     * The model that an artifact holds, its head included: the same function of a text is learned on, so that nothing of what was learned has to be
     * found again. The temperature, which belongs to the pairs it was fitted on, is taken out of the head.
     */
    static Beginning of(Artifact artifact, EncoderSource source) {
        double temperature = Double.parseDouble(artifact.setting(TunedMembers.TEMPERATURE));
        var earlier = FinetunedScorer.weights(artifact, source).stream()
                .map(weights -> TunedMembers.divided(weights, 1 / temperature))
                .toList();
        var digest = HexFormat.of().formatHex(Sha256.empty().digest(artifact.toBytes()));
        return new Beginning(source.model(), earlier, digest);
    }

    /** How a member begins; those of an earlier model serve in turn. */
    TuningState of(TuningTask task) {
        return earlier.isEmpty()
                ? TuningState.first(encoder, new SplittableRandom(task.seed()))
                : TuningState.first(earlier.get((task.member() - 1) % earlier.size()));
    }
}
