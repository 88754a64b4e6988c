package org.touchstone.quality.calibration;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** Has researchers judge a random sample of what workers have judged, without seeing what these said. */
@Service
public class Calibration {

    /** As many as Bai et al. (2022) had. */
    public static final int USUAL = 320;

    private static final int MOST = 10_000;

    private final SampleTable samples;
    private final Pool pool;
    private final Studies studies;
    private final AuditTrail audit;
    private final Clock clock;

    Calibration(SampleTable samples, Pool pool, Studies studies, AuditTrail audit, Clock clock) {
        this.samples = samples;
        this.pool = pool;
        this.studies = studies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Draws a sample, all comparisons where there are fewer, in place of the one in use; the same judgments and seed give the
     * same sample.
     */
    @Transactional
    public Sample draw(StudyId study, int wanted, long seed, PersonId by) {
        if (wanted < 1 || wanted > MOST) {
            throw new InvalidSize();
        }
        var drawn = Draw.of(pool.of(studies.find(study).id()), wanted, seed);
        if (drawn.isEmpty()) {
            throw new NothingToDraw();
        }
        var sample = new Sample(UUID.randomUUID(), seed, drawn, now());
        samples.add(study, sample, wanted, by);
        audit.record(
                by,
                "calibration-drawn",
                "study " + study,
                Map.of("comparisons", String.valueOf(drawn.size()), "seed", String.valueOf(seed)));
        return sample;
    }

    /** The sample in use, if one has been drawn. */
    @Transactional(readOnly = true)
    public Optional<Sample> sample(StudyId study) {
        return samples.latest(studies.find(study).id());
    }

    /** The first comparison of the sample in use that the researcher has not judged. */
    @Transactional(readOnly = true)
    public Optional<Task> next(StudyId study, PersonId researcher) {
        return sample(study).flatMap(sample -> next(sample, researcher));
    }

    /**
     * Keeps a researcher's answer, such as {@code LEFT:3}, in place of one taken back. The same answer once more changes nothing;
     * one that contradicts what stands, as from a second tab, is refused.
     */
    @Transactional
    public void answer(StudyId study, Item item, String said, PersonId researcher) {
        var sample = inUse(study, item);
        var side = Draw.sideOfFirst(sample.seed(), item.place(), researcher);
        var reply = Reply.of(said, side, studies.find(study).settings());
        var answer = new Answer(item.place(), researcher, side, reply, true);
        boolean stands = samples.add(sample.id(), answer, now())
                || samples.standing(item, researcher)
                        .filter(other -> other.reply().equals(reply))
                        .isPresent();
        if (!stands) {
            throw new Answered();
        }
    }

    /** What the researcher can take back, if anything. */
    @Transactional(readOnly = true)
    public Optional<Open> open(StudyId study, PersonId researcher) {
        return sample(study).flatMap(sample -> samples.open(sample.id(), researcher));
    }

    /** Takes back the researcher's answer to an item, which is then to be judged again; the answer stays on record. */
    @Transactional
    public void undo(StudyId study, Item item, PersonId researcher) {
        inUse(study, item);
        if (!samples.undo(item, researcher, now())) {
            throw new NothingToUndo();
        }
    }

    /**
     * Lets the researcher's answers count in the figures that they see, so that none of them can be taken back any more: the
     * figures tell what workers said.
     *
     * @return how many answers this closed
     */
    @Transactional
    public int close(StudyId study, PersonId researcher) {
        return sample(study)
                .map(sample -> samples.close(sample.id(), researcher, now()))
                .orElse(0);
    }

    private Sample inUse(StudyId study, Item item) {
        var sample = sample(study).orElseThrow(NoSample::new);
        if (!sample.id().equals(item.sample())) {
            throw new Redrawn();
        }
        if (item.place() < 1 || item.place() > sample.comparisons().size()) {
            throw new NoSample();
        }
        return sample;
    }

    private Optional<Task> next(Sample sample, PersonId researcher) {
        var done = samples.answers(sample.id()).stream()
                .filter(answer -> answer.by().equals(researcher))
                .map(Answer::place)
                .collect(Collectors.toSet());
        int total = sample.comparisons().size();
        return IntStream.rangeClosed(1, total)
                .filter(place -> !done.contains(place))
                .mapToObj(place -> new Task(
                        new Item(sample.id(), place),
                        sample.comparisons().get(place - 1),
                        done.size(),
                        total,
                        Draw.sideOfFirst(sample.seed(), place, researcher)))
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static final class InvalidSize extends Refusal.Invalid {
        InvalidSize() {
            super("calibration-size", "wanted", "A sample has 1 to 10,000 comparisons");
        }
    }

    private static final class NothingToDraw extends Refusal.Conflict {
        NothingToDraw() {
            super("calibration-nothing", "Workers have judged nothing yet, so there is nothing to draw");
        }
    }

    private static final class NoSample extends Refusal.NotFound {
        NoSample() {
            super("calibration-none", "The sample in use has no such comparison");
        }
    }

    private static final class Redrawn extends Refusal.Conflict {
        Redrawn() {
            super("calibration-redrawn", "Another sample has been drawn since");
        }
    }

    private static final class Answered extends Refusal.Conflict {
        Answered() {
            super("calibration-answered", "Another answer stands; undo it to answer anew");
        }
    }

    private static final class NothingToUndo extends Refusal.Conflict {
        NothingToUndo() {
            super(
                    "calibration-not-undone",
                    "There is no such answer, or it counts in figures that its researcher has seen");
        }
    }
}
