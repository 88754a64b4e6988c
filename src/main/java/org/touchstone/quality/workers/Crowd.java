package org.touchstone.quality.workers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Observation;
import org.touchstone.labeling.Observations.Dropped;
import org.touchstone.quality.bias.Feature;
import org.touchstone.quality.bias.Looks;

/** What goes by of a study, comparison by comparison, added up for all its workers. Of each worker it keeps what figures need. */
final class Crowd {

    private final int speed;
    private final Map<PersonId, Track> tracks = new HashMap<>();
    private final Votes votes = new Votes();

    /** @param speed characters in a second; faster nobody reads */
    Crowd(int speed) {
        this.speed = speed;
    }

    /** Takes in the standing judgments of one comparison, first showings in front. */
    void add(List<Observation> judged) {
        var sitting = new Sitting(judged, speed);
        var of = judged.getFirst().of();
        double[] apart =
                of.second() == null ? new double[Feature.values().length] : Looks.difference(of.first(), of.second());
        for (var seen : judged) {
            var track = tracks.computeIfAbsent(seen.worker(), _ -> new Track());
            if (seen.round() == 0) {
                track.first(seen, sitting, apart);
            } else {
                sitting.firstOf(seen).ifPresent(first -> track.repeat(first, seen));
            }
        }
        votes.add(sitting.comparable());
    }

    /** One sheet for each worker who has judged, the busiest first. */
    List<WorkerSheet> sheets(Map<PersonId, Dropped> dropped) {
        return Sheets.of(tracks, votes.reliability(), dropped);
    }
}
