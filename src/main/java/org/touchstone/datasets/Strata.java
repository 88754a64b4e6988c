package org.touchstone.datasets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.Conversation;
import org.touchstone.catalog.ConversationHash;

/**
 * The groups of conversations of a snapshot by what wrote their responses. The stratum of a group is the set of all sources of its responses, so
 * that it is one whole, however many pairs of however many sources a conversation has.
 */
final class Strata {

    private static final String UNKNOWN = "";

    private final Map<String, Group> groups = new HashMap<>();
    private final Map<List<String>, List<String>> known = new HashMap<>();

    /** Notes a pair. */
    void add(Conversation conversation, Backing.Sources pair) {
        var sources = set(List.of(named(pair.first()), named(pair.second())));
        groups.merge(
                ConversationHash.ofOpening(conversation),
                new Group(sources, 1),
                (there, one) -> new Group(union(there.sources(), one.sources()), there.pairs() + 1));
    }

    /** What is known of the conversations that open alike. */
    private record Group(List<String> sources, int pairs) {}

    /** How many pairs go where the plan puts their groups. */
    Map<Split, Integer> pairs(SplitPlan plan, long seed) {
        var place = placed(plan, seed);
        var counts = new EnumMap<Split, Integer>(Split.class);
        groups.forEach((name, group) -> counts.merge(place.apply(name), group.pairs(), Integer::sum));
        return counts;
    }

    /** The part of each group by the plan. */
    Function<String, Split> placed(SplitPlan plan, long seed) {
        if (!plan.isBalanced()) {
            return group -> plan.splitOf(group, seed);
        }
        var places = new HashMap<String, Split>();
        byStratum().forEach((stratum, names) -> {
            names.sort(Comparator.<String>comparingDouble(group -> plan.draw(group, seed))
                    .thenComparing(Comparator.naturalOrder()));
            double begin = SplitShares.drawn("sources " + String.join("\n", stratum), seed);
            for (int place = 0; place < names.size(); place++) {
                places.put(names.get(place), plan.at((place + begin) / names.size()));
            }
        });
        return group -> places.getOrDefault(group, plan.splitOf(group, seed));
    }

    /** How the groups of each stratum are divided, the largest stratum first. */
    List<FreezePreview.Stratum> divided(SplitPlan plan, long seed) {
        var place = placed(plan, seed);
        var strata = new ArrayList<FreezePreview.Stratum>();
        byStratum().forEach((stratum, names) -> {
            var counts = new EnumMap<Split, Integer>(Split.class);
            names.forEach(group -> counts.merge(place.apply(group), 1, Integer::sum));
            strata.add(new FreezePreview.Stratum(stratum, names.size(), counts, plan.share(Split.TEST)));
        });
        strata.sort(Comparator.comparing(FreezePreview.Stratum::groups, Comparator.reverseOrder()));
        return strata;
    }

    private Map<List<String>, List<String>> byStratum() {
        var strata = new TreeMap<List<String>, List<String>>(Comparator.comparing(names -> String.join("\n", names)));
        groups.forEach((name, group) ->
                strata.computeIfAbsent(group.sources(), _ -> new ArrayList<>()).add(name));
        return strata;
    }

    private List<String> union(List<String> one, List<String> other) {
        if (one.containsAll(other)) {
            return one;
        }
        var both = new ArrayList<>(one);
        both.addAll(other);
        return set(both);
    }

    /** Each set is kept once. */
    private List<String> set(List<String> names) {
        return known.computeIfAbsent(List.copyOf(new TreeSet<>(names)), Function.identity());
    }

    private static String named(@Nullable String source) {
        return source == null ? UNKNOWN : source;
    }
}
