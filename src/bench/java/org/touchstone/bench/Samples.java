package org.touchstone.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;

/** The answers of a shift. */
record Samples(List<Sample> all) {

    /**
     * One answer.
     *
     * @param at when it had come, in milliseconds of the clock
     * @param milliseconds from the first byte sent to the last received; -1 where there was no good answer
     */
    record Sample(Phase phase, long at, String request, int milliseconds, String outcome) {}

    static Samples read(Path file) throws IOException {
        return new Samples(
                Files.readAllLines(file).stream().map(Samples::sample).toList());
    }

    Samples of(Phase phase) {
        return new Samples(all.stream().filter(each -> each.phase() == phase).toList());
    }

    Samples of(String request) {
        return new Samples(
                all.stream().filter(each -> each.request().equals(request)).toList());
    }

    long count(String outcome) {
        return all.stream().filter(each -> each.outcome().equals(outcome)).count();
    }

    /** The smallest time that this share of the good answers did not exceed; NaN without any. */
    double quantile(double share) {
        var times = all.stream()
                .filter(each -> each.outcome().equals("DONE"))
                .mapToInt(Sample::milliseconds)
                .sorted()
                .toArray();
        return times.length == 0 ? Double.NaN : times[(int) Math.ceil(share * times.length) - 1];
    }

    /** Good answers per second, over the middle eight tenths of them: without the beginning and the end. */
    double perSecond() {
        var times = all.stream()
                .filter(each -> each.outcome().equals("DONE"))
                .mapToLong(Sample::at)
                .sorted()
                .toArray();
        int tenth = times.length / 10;
        return tenth == 0 ? Double.NaN : 1_000.0 * 8 * tenth / (times[9 * tenth] - times[tenth]);
    }

    /** Processor time per good answer, over the time in which these came. */
    double cost(Meter meter, ToLongFunction<Meter.Reading> which) {
        var times = all.stream().mapToLong(Sample::at).summaryStatistics();
        return meter.between(times.getMin(), times.getMax(), which) / count("DONE");
    }

    private static Sample sample(String row) {
        var cells = row.split(",", -1);
        return new Sample(
                Phase.valueOf(cells[0]), Long.parseLong(cells[1]), cells[2], Integer.parseInt(cells[3]), cells[4]);
    }
}
