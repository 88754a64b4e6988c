package org.touchstone.laboratory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.PairFormat;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.ImportLabelled;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SplitShares;
import org.touchstone.preference.PlantedPairs;
import tools.jackson.databind.json.JsonMapper;

/** Snapshots of which the truth is known: one likes the word "please", the other likes everything else. */
public final class PlantedTastes {

    private static final JsonMapper JSON = new JsonMapper();

    private PlantedTastes() {}

    /** A hundred and sixty pairs, half of them to learn from. */
    public static SnapshotId liking(boolean please, Datasets datasets, PersonId by) {
        var lines = PlantedPairs.of(160, please ? 7 : 8).stream()
                .map(pair -> {
                    var opening = "\n\nHuman: "
                            + pair.first().conversation().turns().getFirst().content() + "\n\nAssistant: ";
                    boolean first = pair.label() > 0.5 == please;
                    var chosen = first ? pair.first() : pair.second();
                    var rejected = first ? pair.second() : pair.first();
                    return JSON.writeValueAsString(Map.of(
                            "chosen", opening + chosen.response(),
                            "rejected", opening + rejected.response()));
                })
                .collect(Collectors.joining("\n"));
        var name = please ? "Likes please" : "Dislikes please";
        var file = new ImportLabelled(name, PairFormat.HH, new SplitShares(0.5, 0, 0.5), 1);
        return datasets.importLabelled(file, new ByteArrayInputStream(lines.getBytes(UTF_8)), by)
                .id();
    }
}
