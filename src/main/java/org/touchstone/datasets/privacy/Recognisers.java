package org.touchstone.datasets.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All recognisers together: what they find without overlaps, in the order of the text. */
final class Recognisers implements Recogniser {

    /** Counts up whenever a recogniser changes, so that what was looked through before is looked through again. */
    static final int VERSION = 1;

    private final List<Recogniser> all =
            List.of(new Emails(), new Ibans(), new Cards(), new IpAddresses(), new Phones(), new Streets());

    @Override
    public List<Match> find(String text) {
        var found = all.stream()
                .flatMap(recogniser -> recogniser.find(text).stream())
                .sorted(Comparator.comparing(Match::kind)
                        .thenComparingInt(match -> match.start() - match.end())
                        .thenComparingInt(Match::start))
                .toList();
        var apart = new ArrayList<Match>();
        for (var match : found) {
            if (apart.stream().noneMatch(match::overlaps)) {
                apart.add(match);
            }
        }
        apart.sort(Comparator.comparingInt(Match::start));
        return List.copyOf(apart);
    }
}
