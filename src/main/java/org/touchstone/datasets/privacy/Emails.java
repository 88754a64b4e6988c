package org.touchstone.datasets.privacy;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** E-mail addresses, also written with (at) and (dot). Domains that are reserved for examples (RFC 2606) belong to nobody. */
final class Emails implements Recogniser {

    private static final Pattern PLAIN = Pattern.compile(
            "(?<![\\w.+%/-])[\\p{L}\\d](?:[\\p{L}\\d._%+-]{0,62}[\\p{L}\\d_+-])?@(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?\\.){1,6}\\p{L}{2,24}"
                + "(?![\\p{L}\\d@])");

    private static final Pattern SPELT = Pattern.compile(
            "(?i)(?<![\\w.+-])[a-z\\d][a-z\\d._+-]{0,62}\\s?[\\[({](?:at|ät)[\\])}]\\s?[a-z\\d][a-z\\d.-]{0,61}"
                    + "(?:\\s?[\\[({](?:dot|punkt)[\\])}]\\s?|\\.)[a-z]{2,24}\\b");

    private static final Pattern RESERVED =
            Pattern.compile("(?:.*[@.])?(?:example\\.(?:com|org|net|edu)|[^@]+\\.(?:example|test|invalid|localhost))");

    @Override
    public List<Match> find(String text) {
        if (text.indexOf('@') < 0 && !SPELT.matcher(text).find()) {
            return List.of();
        }
        return List.of(PLAIN, SPELT).stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(found -> !isNobodys(found, text))
                .map(found -> new Match(Kind.EMAIL, found.start(), found.end()))
                .toList();
    }

    /** Reserved domains, and the first half of an address of a repository: git@github.com:owner/name. */
    private static boolean isNobodys(MatchResult found, String text) {
        var address = found.group().toLowerCase(Locale.ROOT);
        boolean repository = address.startsWith("git@") && text.startsWith(":", found.end());
        return repository || RESERVED.matcher(address).matches();
    }
}
