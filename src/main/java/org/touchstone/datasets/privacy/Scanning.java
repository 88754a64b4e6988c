package org.touchstone.datasets.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.datasets.privacy.ScanTable.Claimed;
import org.touchstone.datasets.privacy.Spot.Part;
import org.touchstone.labeling.StudyTexts;
import org.touchstone.studies.StudyId;

/** Looks through the texts of a study in the background, some comparisons at a time; what was looked through before is passed by. */
@Component
class Scanning {

    private static final Logger LOG = LoggerFactory.getLogger(Scanning.class);
    private static final int BATCH = 200;

    private final ScanTable scans;
    private final FindTable finds;
    private final StudyTexts texts;
    private final Catalog catalog;
    private final TransactionTemplate transaction;
    private final Recognisers recognisers = new Recognisers();

    Scanning(ScanTable scans, FindTable finds, StudyTexts texts, Catalog catalog, TransactionTemplate transaction) {
        this.texts = texts;
        this.scans = scans;
        this.finds = finds;
        this.catalog = catalog;
        this.transaction = transaction;
    }

    /** Works on the scan that has waited longest; says whether there was one. */
    boolean next(BooleanSupplier stopping) {
        var claimed = scans.claim();
        claimed.ifPresent(scan -> work(scan, stopping));
        return claimed.isPresent();
    }

    private void work(Claimed scan, BooleanSupplier stopping) {
        try {
            if (through(scan, stopping)) {
                scans.end(scan.id(), Review.Status.DONE);
            } else {
                scans.release(scan.id());
            }
        } catch (RuntimeException failure) {
            LOG.warn("The scan of study {} failed", scan.study(), failure);
            scans.end(scan.id(), Review.Status.FAILED);
        }
    }

    /** Whether it came to the end. */
    private boolean through(Claimed scan, BooleanSupplier stopping) {
        int done = 0;
        var batch = texts.after(scan.study(), null, BATCH);
        while (!batch.isEmpty()) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            look(scan.study(), scans.unscanned(scan.study(), batch));
            done += batch.size();
            scans.beat(scan.id(), done);
            batch = texts.after(scan.study(), batch.getLast(), BATCH);
        }
        return true;
    }

    private void look(StudyId study, List<ComparisonId> unscanned) {
        if (unscanned.isEmpty()) {
            return;
        }
        var found = catalog.findAll(unscanned).stream()
                .flatMap(comparison -> in(comparison).stream())
                .toList();
        transaction.executeWithoutResult(_ -> {
            scans.scanned(study, unscanned);
            found.forEach(each -> finds.add(study, each.of().id(), each.kind(), each.spot(), each.excerpt()));
        });
    }

    private List<Found> in(ComparisonView comparison) {
        var found = new ArrayList<Found>();
        var turns = comparison.candidates().conversation().turns();
        for (int i = 0; i < turns.size(); i++) {
            found.addAll(in(comparison, Part.TURN, i, turns.get(i).content()));
        }
        var responses = comparison.candidates().responses();
        for (int i = 0; i < responses.size(); i++) {
            found.addAll(in(comparison, Part.RESPONSE, i, responses.get(i).content()));
        }
        return found;
    }

    private List<Found> in(ComparisonView comparison, Part part, int place, String text) {
        var matches = recognisers.find(text);
        return matches.stream()
                .map(match -> new Found(
                        comparison,
                        match.kind(),
                        new Spot(part, place, match.start(), match.end() - match.start()),
                        Excerpt.of(text, match, matches)))
                .toList();
    }

    private record Found(ComparisonView of, Kind kind, Spot spot, String excerpt) {}
}
