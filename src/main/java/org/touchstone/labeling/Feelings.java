package org.touchstone.labeling;

import java.util.Map;

/**
 * How somebody feels.
 *
 * @param levels every feeling, from 0, not at all, to {@value Feeling#MOST}, extremely
 */
public record Feelings(Map<Feeling, Integer> levels) {

    public Feelings {
        for (var feeling : Feeling.values()) {
            var level = levels.get(feeling);
            if (level == null || level < 0 || level > Feeling.MOST) {
                throw new InvalidFeeling(feeling);
            }
        }
        levels = Map.copyOf(levels);
    }

    /** How strong a feeling is. */
    public int level(Feeling feeling) {
        return levels.getOrDefault(feeling, 0);
    }
}
