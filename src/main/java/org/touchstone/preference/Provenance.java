package org.touchstone.preference;

import java.util.Map;

/**
 * What a model was made of; training again from the same gives the same numbers on the same machine.
 *
 * @param snapshotDigest the digest of the snapshot it was trained on
 * @param config with which settings, the seed among them
 * @param code the version of the learning code: the release, and a digest of the compiled classes
 * @param libraries the versions of what computed it, by name
 * @param formatting how texts were turned into numbers, as the artifact says
 */
public record Provenance(
        String snapshotDigest,
        TrainingConfig config,
        String code,
        Map<String, String> libraries,
        Map<String, String> formatting) {

    public Provenance {
        libraries = Map.copyOf(libraries);
        formatting = Map.copyOf(formatting);
    }
}
