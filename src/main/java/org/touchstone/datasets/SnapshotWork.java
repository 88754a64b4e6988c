package org.touchstone.datasets;

import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportTask;
import org.touchstone.catalog.ImportWork;
import org.touchstone.catalog.Imports;

/** Freezes a labelled file as a snapshot; what an earlier try had begun of it is dropped. */
@Component
public class SnapshotWork implements ImportWork {

    private static final String NAME = "snapshot";

    private final Datasets datasets;
    private final Imports imports;

    SnapshotWork(Datasets datasets, Imports imports) {
        this.datasets = datasets;
        this.imports = imports;
    }

    /** Asks for the snapshot of this identifier. */
    public static ImportTask task(SnapshotId id, ImportLabelled labelled) {
        var shares = labelled.shares();
        return new ImportTask(
                NAME,
                Map.of(
                        "snapshot", id.toString(),
                        "name", labelled.name(),
                        "train", String.valueOf(shares.train()),
                        "validation", String.valueOf(shares.validation()),
                        "test", String.valueOf(shares.test()),
                        "seed", String.valueOf(labelled.seed())));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(ImportId id, ImportTask task, PersonId by, InputStream in) {
        var shares = new SplitShares(number(task, "train"), number(task, "validation"), number(task, "test"));
        var labelled = new ImportLabelled(
                word(task, "name"), imports.find(id).details().format(), shares, Long.parseLong(word(task, "seed")));
        var snapshot = new SnapshotId(UUID.fromString(word(task, "snapshot")));
        datasets.importLabelled(labelled, new Datasets.Reading(id, snapshot), in, by);
    }

    private static double number(ImportTask task, String term) {
        return Double.parseDouble(word(task, term));
    }

    private static String word(ImportTask task, String term) {
        return String.valueOf(task.terms().get(term));
    }
}
