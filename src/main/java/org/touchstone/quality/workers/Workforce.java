package org.touchstone.quality.workers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.Observations;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/**
 * How the workers of a study judge, and who stands out. One pass over the judgments gives all figures; they are kept until the
 * judgments of the study change.
 */
@Service
@Transactional(readOnly = true)
public class Workforce {

    /** Characters in a second; about twelve words, twice as fast as most adults read silently. */
    public static final int READING_SPEED = 60;

    private static final double USUAL_GOLD_LIMIT = 0.7;

    private final Studies studies;
    private final Judgments judgments;
    private final Observations observations;
    private final Map<StudyId, Known> known = new ConcurrentHashMap<>();

    Workforce(Studies studies, Judgments judgments, Observations observations) {
        this.studies = studies;
        this.judgments = judgments;
        this.observations = observations;
    }

    /** Tells one set of standing judgments, and what is asked about it, from any later one. */
    private record State(long judged, @Nullable Instant last, int speed, double goldLimit) {}

    private record Known(State state, List<WorkerSheet> sheets, Map<PersonId, WorkerDetail> details) {}

    /**
     * Returns one sheet for each worker who has judged, the busiest first.
     *
     * @param speed characters in a second; faster nobody reads
     */
    public List<WorkerSheet> sheets(StudyId study, int speed) {
        return known(study, speed).sheets();
    }

    /** The same, to look workers up. */
    public Map<PersonId, WorkerSheet> byWorker(StudyId study, int speed) {
        return sheets(study, speed).stream().collect(Collectors.toMap(WorkerSheet::worker, Function.identity()));
    }

    /** Returns the days and some judgments of one worker; empty for who has not judged. */
    public Optional<WorkerDetail> detail(StudyId study, PersonId worker, int speed) {
        return Optional.ofNullable(known(study, speed).details().get(worker));
    }

    private Known known(StudyId study, int speed) {
        int mark = studies.find(study).settings().rules().onboarding().passMark();
        var progress = judgments.progress(study);
        double limit = mark > 0 ? mark / 100.0 : USUAL_GOLD_LIMIT;
        var state = new State(progress.judged(), progress.lastJudgedAt(), Math.clamp(speed, 10, 1_000), limit);
        var current =
                known.compute(study, (_, old) -> old != null && old.state().equals(state) ? old : work(study, state));
        return Objects.requireNonNull(current);
    }

    private Known work(StudyId study, State state) {
        var pass = new Pass(state.speed());
        observations.forEach(study, pass);
        var tracks = pass.finish();
        var details = tracks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> WorkerDetail.of(entry.getValue())));
        return new Known(state, Sheets.of(tracks, observations.dropped(study), state.goldLimit()), details);
    }
}
