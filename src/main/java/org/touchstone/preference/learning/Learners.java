package org.touchstone.preference.learning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.touchstone.preference.Family;
import org.touchstone.preference.PreferenceScorer;
import org.touchstone.torch.Artifact;

/** Finds the learner of a family, for training and for bringing a stored model back. */
@Component
public class Learners {

    private static final String FAMILY = "family";

    private final Map<Family, Learner> byFamily = new EnumMap<>(Family.class);

    Learners(List<Learner> learners) {
        learners.forEach(learner -> byFamily.put(learner.family(), learner));
    }

    /** The learner that trains this family. */
    public Learner of(Family family) {
        var learner = byFamily.get(family);
        if (learner == null) {
            throw new IllegalArgumentException("Nothing here trains the family " + family.key());
        }
        return learner;
    }

    /** The scorer that an artifact of any family holds. */
    public PreferenceScorer restore(Artifact artifact) {
        return of(Family.of(artifact.setting(FAMILY))).restore(artifact);
    }
}
