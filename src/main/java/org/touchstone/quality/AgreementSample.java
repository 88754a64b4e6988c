package org.touchstone.quality;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.labeling.Judgment;
import org.touchstone.quality.AgreementReport.LeftOut;
import org.touchstone.studies.StudySettings;

/**
 * Which judgments say how far people agree. Those on known answers say how well people know these. Those asked for only because the answers before
 * them differed would falsify every figure: a comparison whose judges agreed never gets one, so they turn two against two into three against
 * two and leave everything else as it is.
 */
final class AgreementSample {

    private final Set<ComparisonId> golds;
    private final int most;
    private final Map<ComparisonId, Integer> taken = new HashMap<>();
    private int onGolds;
    private int further;

    AgreementSample(Set<ComparisonId> golds, StudySettings settings) {
        this.golds = golds;
        this.most = settings.mostOverlap() > settings.overlap() ? settings.overlap() : Integer.MAX_VALUE;
    }

    /** Whether the judgment counts; to be asked once of each, in the order they were given. */
    boolean takes(Judgment judgment) {
        if (golds.contains(judgment.comparison())) {
            onGolds++;
            return false;
        }
        if (taken.merge(judgment.comparison(), 1, Integer::sum) > most) {
            further++;
            return false;
        }
        return true;
    }

    LeftOut leftOut() {
        return new LeftOut(onGolds, further);
    }

    /** The same for the same rule. */
    String named() {
        int known = golds.stream().mapToInt(gold -> gold.value().hashCode()).sum();
        return "%08x-%d".formatted(known, most);
    }
}
