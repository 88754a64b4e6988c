package org.touchstone.datasets.privacy;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.List;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Telephone numbers by the numbering plans that libphonenumber knows: with a country code anywhere; without one where they are
 * grouped as in the United States, the United Kingdom or Germany, or stand behind a word for a telephone.
 */
final class Phones implements Recogniser {

    private static final Pattern LIKELY = Pattern.compile("\\d[\\d\\s()./-]{5,}\\d");
    private static final Pattern GROUPED = Pattern.compile(".*\\d[\\s()./-]+\\d.*");
    private static final Pattern CALLED = Pattern.compile(
            "(?i)(?:\\b(?:tel|telefon|telefonnummer|handynummer|mobilnummer|faxnummer|telephone|phone|phone"
                    + " number|cell|cellphone|mobile|mobil|handy|fax|call|call me at|call me on|text me at|reach me"
                    + " at|ring|rufnummer|whatsapp)(?: is| ist| number| no| nr)?[.:]{0,2}|☎)\\s*\\(?$");
    private static final Pattern OTHERWISE = Pattern.compile(
            "(?i)(?:order|bestell\\w*|invoice|rechnung\\w*|ticket|case|isbn|issn|id|no|nr|number|nummer|ref|reference|artikel\\w*|part|serial|tracking|#)"
                + "[.:#\\s]{0,3}$");
    private static final List<String> REGIONS = List.of("US", "GB", "DE");
    private static final long TRIES = 1_000;
    private static final int LOOK_BACK = 30;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public List<Match> find(String text) {
        if (!LIKELY.matcher(text).find()) {
            return List.of();
        }
        var anywhere = matches(text, "ZZ", Leniency.VALID);
        var grouped = REGIONS.stream()
                .flatMap(region -> matches(text, region, Leniency.VALID))
                .filter(match -> isNational(match, text));
        return Stream.concat(anywhere, grouped).distinct().toList();
    }

    private Stream<Match> matches(String text, String region, Leniency leniency) {
        var found = numbers.findNumbers(text, region, leniency, TRIES).iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, 0), false)
                .map(number -> new Match(Kind.PHONE, number.start(), number.end()));
    }

    private static boolean isNational(Match match, String text) {
        var before = text.substring(Math.max(0, match.start() - LOOK_BACK), match.start());
        var written = text.substring(match.start(), match.end());
        if (CALLED.matcher(before).find()) {
            return true;
        }
        return GROUPED.matcher(written).matches() && !OTHERWISE.matcher(before).find() && looksNational(written);
    }

    /** (415) 555-2671, 415-555-2671, 020 7946 0958, 030/1234567; not 2024 05 12 and not 52.5200 13.4050. */
    private static boolean looksNational(String written) {
        if (written.matches("\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{4}")) {
            return false;
        }
        return written.matches("\\(?0\\d{1,5}\\)?[\\s/-]{1,3}\\d[\\d\\s-]{4,11}")
                || written.matches("(?:1[\\s.-])?\\(?[2-9]\\d\\d\\)?[\\s.-]{1,2}[2-9]\\d\\d[\\s.-]\\d{4}");
    }
}
