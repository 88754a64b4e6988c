package org.touchstone.quality.bias;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/**
 * Counts the features of Markdown text, as style control on the Chatbot Arena does (Li et al., Does Style Matter?, 2024), but without
 * what stands in blocks of code: a comment there is no heading.
 */
@NamedInterface("looks")
public final class Looks {

    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:```|~~~).*");
    private static final Pattern HEADER = Pattern.compile(" {0,3}#{1,6}(?: .*)?");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s.*");
    private static final Pattern BOLD = Pattern.compile("\\*\\*[^*\\s][^*]*\\*\\*|__[^_\\s][^_]*__");

    private final Map<Feature, Long> counts = new EnumMap<>(Feature.class);
    private boolean inCode;

    private Looks() {}

    /** The features of the first text less those of the second, in the order of {@link Feature}. */
    public static double[] difference(String first, String second) {
        double[] difference = of(first);
        double[] other = of(second);
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= other[i];
        }
        return difference;
    }

    /** How often the text has each feature, in the order of {@link Feature}. */
    public static double[] of(String markdown) {
        var looks = new Looks();
        looks.count(Feature.LENGTH, markdown.codePointCount(0, markdown.length()));
        markdown.lines().forEach(looks::read);
        return Stream.of(Feature.values())
                .mapToDouble(feature -> looks.counts.getOrDefault(feature, 0L))
                .toArray();
    }

    private void read(String line) {
        if (FENCE.matcher(line).matches()) {
            count(Feature.CODE, inCode ? 0 : 1);
            inCode = !inCode;
        } else if (!inCode) {
            count(Feature.HEADERS, HEADER.matcher(line).matches() ? 1 : 0);
            count(Feature.LISTS, ITEM.matcher(line).matches() ? 1 : 0);
            count(Feature.BOLD, BOLD.matcher(line).results().count());
        }
    }

    private void count(Feature feature, long times) {
        counts.merge(feature, times, Long::sum);
    }
}
