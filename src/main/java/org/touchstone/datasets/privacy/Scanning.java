package org.touchstone.datasets.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.touchstone.catalog.Catalog;
import org.touchstone.catalog.ComparisonId;
import org.touchstone.catalog.ComparisonView;
import org.touchstone.datasets.privacy.Spot.Part;
import org.touchstone.labeling.StudyTexts;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Progress;
import org.touchstone.support.WorkQueues.Queue;

/** Looks through the texts of a study in the background, some comparisons at a time; what was looked through before is passed by. */
@Component
class Scanning {

    static final Queue SCANS = new Queue(
            "datasets.privacy_scan",
            "id",
            Duration.ofMinutes(2),
            "The scan stopped with an error; the application's log has it.",
            "The process that scanned stopped in the middle, %s times.");
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

    void work(UUID scan, Progress progress) {
        var study = scans.study(scan);
        int total = texts.count(study);
        int done = 0;
        var batch = texts.after(study, null, BATCH);
        while (!batch.isEmpty()) {
            look(study, scans.unscanned(study, batch));
            done += batch.size();
            progress.report(done, Math.max(done, total));
            batch = texts.after(study, batch.getLast(), BATCH);
        }
        scans.finish(scan);
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
