package org.touchstone.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Runs one benchmark by name: prints the machine, then rows {@code figure NAME VALUE UNIT}; fails when it could not measure. */
public final class Bench {

    private static final Map<String, Measurement> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("active-selection", new ActiveSelection()),
            Map.entry("compare-page", new ComparePage()),
            Map.entry("crowd-labels", new CrowdLabels()),
            Map.entry("figures-at-scale", new FiguresAtScale()),
            Map.entry("files-at-scale", new FilesAtScale()),
            Map.entry("labelling-load", new LabellingLoad()),
            Map.entry("laboratory-kills", new LaboratoryKills()),
            Map.entry("language-speed", new LanguageSpeed()),
            Map.entry("models-alpaca", new ModelsAlpaca()),
            Map.entry("models-hh", new ModelsHh()),
            Map.entry("models-ukp", new ModelsUkp()),
            Map.entry("statistics", new StatisticsSpeed()),
            Map.entry("trainer-soak", new TrainerSoak()),
            Map.entry("training-speed", new TrainingSpeed()),
            Map.entry("votes-ukp", new VotesUkp())));

    private Bench() {}

    /** Something that can be measured. */
    interface Measurement {
        void run(Path data, Figures figures) throws Exception;
    }

    /** Where the measured numbers go. */
    interface Figures {
        void figure(String name, double value, String unit);
    }

    static void main(String[] arguments) throws Exception {
        var name = arguments.length == 1 ? arguments[0] : "help";
        var measurement = ALL.get(name);
        if (measurement == null) {
            throw new IllegalArgumentException("No benchmark " + name + "; choose one with -Dbench of " + ALL.keySet());
        }
        print("machine cores %d load %.2f jdk %s".formatted(cores(), load(), Runtime.version()));
        measurement.run(
                Path.of(System.getProperty("data", "../shared/data")),
                (figure, value, unit) -> print(String.format(Locale.ROOT, "figure %s %.4f %s", figure, value, unit)));
        print("machine load %.2f".formatted(load()));
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static void print(String line) {
        System.out.println(line);
    }
}
