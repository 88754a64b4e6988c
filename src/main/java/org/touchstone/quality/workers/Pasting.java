package org.touchstone.quality.workers;

import org.jspecify.annotations.Nullable;
import org.touchstone.labeling.Observation.Rationale;
import org.touchstone.quality.workers.WorkerSheet.Pasted;

/** How much of one worker's rationales was pasted, among those of which it was counted. */
final class Pasting {

    private int counted;
    private int holding;
    private long characters;
    private long pasted;

    void add(Rationale why) {
        if (why.pasted() != null) {
            counted++;
            holding += why.pasted() > 0 ? 1 : 0;
            characters += why.words().length();
            pasted += Math.min(why.pasted(), why.words().length());
        }
    }

    Pasted pasted() {
        return new Pasted(Counted.share(holding, counted, "not recorded"), share());
    }

    private @Nullable Double share() {
        return characters == 0 ? null : Double.valueOf((double) pasted / characters);
    }
}
