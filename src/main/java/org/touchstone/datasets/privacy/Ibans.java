package org.touchstone.datasets.privacy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** International bank account numbers: the lengths of the IBAN registry (ISO 13616), and the check digits of ISO 7064 mod 97-10. */
final class Ibans implements Recogniser {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![A-Za-z\\d])[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){2,7}(?: ?[A-Z\\d]{1,3})?(?![A-Za-z\\d])");

    private static final Map<String, Integer> LENGTHS = lengths("""
        AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18
        FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
        LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24
        SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20\
        """);

    private static final BigInteger CHECK = BigInteger.valueOf(97);

    @Override
    public List<Match> find(String text) {
        return WRITTEN.matcher(text).results().flatMap(Ibans::whole).toList();
    }

    /** A word in capitals may follow: as many characters are taken as the country's numbers have. */
    private static Stream<Match> whole(MatchResult found) {
        var written = found.group();
        int length = LENGTHS.getOrDefault(written.substring(0, 2), 0);
        int end = end(written, length);
        return end > 0 && isChecked(written.substring(0, end).replace(" ", ""))
                ? Stream.of(new Match(Kind.IBAN, found.start(), found.start() + end))
                : Stream.empty();
    }

    /** Behind so many characters that are no spaces; 0 where there are fewer or a word goes on. */
    private static int end(String written, int length) {
        int seen = 0;
        for (int i = 0; i < written.length(); i++) {
            seen += written.charAt(i) == ' ' ? 0 : 1;
            if (seen == length) {
                boolean over = i + 1 == written.length() || written.charAt(i + 1) == ' ';
                return over ? i + 1 : 0;
            }
        }
        return 0;
    }

    private static boolean isChecked(String iban) {
        var turned = iban.substring(4) + iban.substring(0, 4);
        var digits = turned.chars()
                .map(each -> Character.digit(each, 36))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(CHECK).equals(BigInteger.ONE);
    }

    private static Map<String, Integer> lengths(String table) {
        return Pattern.compile("\\s+")
                .splitAsStream(table)
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));
    }
}
