package org.touchstone.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A training that is asked for, learns for some seconds and is cancelled, again and again, and when it did. */
final class Turns {

    /** What was asked before a change is answered after it. */
    private static final Duration SETTLED = Duration.ofSeconds(1);

    private static final Duration PIECE = Duration.ofSeconds(10);

    private final Trainings trainer;
    private final String snapshot;
    private final int pieces;
    private final List<Turn> seen = new ArrayList<>();

    Turns(Trainings trainer, String snapshot, int pieces) {
        this.trainer = trainer;
        this.snapshot = snapshot;
        this.pieces = pieces;
    }

    /** Some seconds on end, in milliseconds of the clock. */
    record Stretch(long from, long to) {

        Samples of(Samples samples) {
            return new Samples(samples.all().stream()
                    .filter(each -> each.at() >= from && each.at() <= to)
                    .toList());
        }
    }

    /** A stretch without a training, and one beside it. */
    record Turn(Stretch without, Stretch beside) {}

    synchronized List<Turn> seen() {
        return List.copyOf(seen);
    }

    /** Takes turns until it is interrupted. */
    void take() {
        try {
            while (true) {
                var without = pieces();
                var run = trainer.ask(snapshot, "frozen", 1);
                trainer.awaitLearning(run);
                var beside = pieces();
                var status = trainer.status(run);
                trainer.cancel(run);
                if (!status.equals("RUNNING")) {
                    throw new IOException("The training ended before its turn: " + status);
                }
                note(without, beside);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            Bench.print("No more turns: " + failure);
        }
    }

    private synchronized void note(List<Stretch> without, List<Stretch> beside) {
        for (int i = 0; i < pieces; i++) {
            seen.add(new Turn(without.get(i), beside.get(i)));
        }
    }

    private List<Stretch> pieces() throws InterruptedException {
        Thread.sleep(SETTLED);
        var passed = new ArrayList<Stretch>();
        for (int i = 0; i < pieces; i++) {
            long from = System.currentTimeMillis();
            Thread.sleep(PIECE);
            passed.add(new Stretch(from, System.currentTimeMillis()));
        }
        return passed;
    }
}
