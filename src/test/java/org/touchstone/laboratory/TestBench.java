package org.touchstone.laboratory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.evaluation.SuiteItem;
import org.touchstone.preference.PlantedPairs;

/**
 * A bench without a database: planted pairs, of which the one with the word "please" is the better, or others; a suite of the same; a file's lines are its
 * setting.
 */
public final class TestBench implements Bench {

    private static final int PAIRS = 60;

    private final Settings settings;
    private final Path folder;
    private final Pairs pairs;
    private final List<Double> heard = new ArrayList<>();

    /** What snapshots consist of. */
    @FunctionalInterface
    public interface Pairs {

        /** A part of the snapshot that a setting names. */
        List<PreferencePair> of(String field, Split split);
    }

    private TestBench(Settings settings, Path folder, Pairs pairs) {
        this.settings = settings;
        this.folder = folder;
        this.pairs = pairs;
    }

    /** The usual settings of a kind but for these. */
    public static TestBench of(ExperimentKind kind, Map<String, String> settings, Path folder) {
        return of(kind.fields(), settings, folder);
    }

    /** The usual settings of some fields but for these. */
    public static TestBench of(List<Field> fields, Map<String, String> settings, Path folder) {
        var all = new HashMap<String, String>();
        fields.forEach(field -> all.put(field.name(), field.usual()));
        all.putAll(settings);
        return new TestBench(new Settings(all), folder, planted(PAIRS));
    }

    /** The same with other pairs in its snapshots. */
    public TestBench with(Pairs others) {
        return new TestBench(settings, folder, others);
    }

    /** So many planted pairs in each part. */
    public static Pairs planted(int many) {
        return (_, split) -> PlantedPairs.of(many, split == Split.TRAIN ? 1 : 2).stream()
                .map(pair -> new PreferencePair(
                        pair.first().conversation(),
                        pair.first().response(),
                        pair.second().response(),
                        pair.label(),
                        null,
                        1))
                .toList();
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public List<PreferencePair> pairs(String field, Split split) {
        return pairs.of(field, split);
    }

    @Override
    public List<SuiteItem> items(String field) {
        var pairs = pairs(field, Split.TEST);
        return IntStream.range(0, 20)
                .mapToObj(i -> {
                    var pair = pairs.get(i);
                    boolean first = pair.firstIsBetter();
                    return new SuiteItem(
                            i,
                            null,
                            pair.conversation(),
                            first ? pair.first() : pair.second(),
                            first ? pair.second() : pair.first());
                })
                .toList();
    }

    @Override
    public List<String> lines(String field) {
        return settings.text(field).lines().toList();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void done(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of " + share + " cannot be done");
        }
        heard.add(share);
    }

    /** The shares that were told to be done. */
    public List<Double> heard() {
        return heard;
    }
}
