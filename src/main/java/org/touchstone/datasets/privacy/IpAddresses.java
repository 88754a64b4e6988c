package org.touchstone.datasets.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of version 4 and 6 that may be somebody's. Those of private networks, of this machine and of documentation (RFC 5737,
 * RFC 3849) are nobody's; four numbers behind a word such as "version" are a version.
 */
final class IpAddresses implements Recogniser {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";

    private static final Pattern FOUR =
            Pattern.compile("(?<![\\w.:,-])" + OCTET + "(?:\\." + OCTET + "){3}(?![\\w]|[.,-]\\d|\\.\\w)");

    private static final Pattern SIX =
            Pattern.compile("(?i)(?<![\\w:.])(?:[\\da-f]{0,4}:){2,7}[\\da-f]{0,4}(?![\\w:])");

    private static final Pattern VERSION = Pattern.compile(
            "(?i)(?:\\b(?:v|ver|version|versions|release|releases|build|firmware|section|chapter|§|rev|revision|update|patch|upgrade"
                + " to|abschnitt|kapitel|ausgabe)|[a-z]\\w*/)[.:]?\\s*$");

    private static final int LOOK_BACK = 20;

    @Override
    public List<Match> find(String text) {
        var four = FOUR.matcher(text).results().filter(found -> isSomebodys(found, text));
        var six = SIX.matcher(text).results().filter(found -> isSix(found.group()));
        return Stream.concat(four, six)
                .map(found -> new Match(Kind.IP, found.start(), found.end()))
                .toList();
    }

    private static boolean isSomebodys(MatchResult found, String text) {
        var before = text.substring(Math.max(0, found.start() - LOOK_BACK), found.start());
        int[] parts = Arrays.stream(found.group().split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
        return !VERSION.matcher(before).find() && isPublic(parts) && !isMask(parts);
    }

    private static boolean isPublic(int... parts) {
        int both = (parts[0] << 8) | parts[1];
        boolean ownNetwork = parts[0] == 10 || both >>> 4 == ((172 << 4) | 1) || both == ((192 << 8) | 168);
        boolean here = parts[0] == 0 || parts[0] == 127 || both == ((169 << 8) | 254) || parts[0] >= 224;
        boolean example = Stream.of("192.0.2", "198.51.100", "203.0.113")
                .anyMatch((parts[0] + "." + parts[1] + "." + parts[2])::equals);
        return !ownNetwork && !here && !example;
    }

    /** 1.2.3.4 and 8.8.8.8 stand for any address, or for everybody's. */
    private static boolean isMask(int... parts) {
        boolean counting = parts[1] == parts[0] + 1 && parts[2] == parts[1] + 1 && parts[3] == parts[2] + 1;
        return counting || Arrays.stream(parts).distinct().count() == 1;
    }

    /** Times of day and words of programs have neither enough groups nor a digit. */
    private static boolean isSix(String written) {
        return isWhole(written) && !isNobodys(written) && written.chars().anyMatch(Character::isDigit);
    }

    /** Eight groups, or fewer with one gap. */
    private static boolean isWhole(String written) {
        int gap = written.indexOf("::");
        boolean oneGap = gap >= 0 && written.indexOf("::", gap + 1) < 0;
        long groups = Arrays.stream(written.split(":"))
                .filter(part -> !part.isEmpty())
                .count();
        return oneGap ? groups >= 3 && groups <= 7 : (groups == 8 && gap < 0 && !written.startsWith(":"));
    }

    /** Addresses of examples, of one wire and of one house. */
    private static boolean isNobodys(String written) {
        return Stream.of("2001:db8:", "fe80:", "fd").anyMatch(written.toLowerCase(Locale.ROOT)::startsWith);
    }
}
