package org.touchstone.sampling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.quality.Consensus;
import org.touchstone.quality.Consensuses;
import org.touchstone.studies.Orientation;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Reads what people have preferred in a study. */
@Component
class Judged {

    private final Studies studies;
    private final Consensuses consensuses;
    private final Catalog catalog;

    Judged(Studies studies, Consensuses consensuses, Catalog catalog) {
        this.studies = studies;
        this.consensuses = consensuses;
        this.catalog = catalog;
    }

    /** The comparisons of which a majority prefers one response. */
    List<Consensus> preferred(StudyId study) {
        return consensuses.majority(study).stream()
                .filter(consensus -> consensus.majority().isPreference())
                .toList();
    }

    /** What the comparisons say, in the same order. */
    List<ComparisonView> texts(List<Consensus> consensuses) {
        return catalog.findAll(consensuses.stream().map(Consensus::comparison).toList());
    }

    Orientation orientation(StudyId study) {
        return studies.find(study).settings().orientation();
    }
}
