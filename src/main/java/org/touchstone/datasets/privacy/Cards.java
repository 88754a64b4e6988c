package org.touchstone.datasets.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Numbers of payment cards: the beginnings and lengths of the large networks, and the check digit of ISO/IEC 7812 (Luhn). */
final class Cards implements Recogniser {

    private static final Pattern WRITTEN = Pattern.compile("(?<![\\w.,+/-])(?:"
            + "\\d{13,19}"
            + "|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{3})?"
            + "|\\d{4}([ -])\\d{6}\\2\\d{4,5}"
            + ")(?![\\w/-]|[.,]\\d)");

    private static final Pattern NETWORK = Pattern.compile(
            "4\\d{12}(?:\\d{3}){0,2}" // Visa
                    + "|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}" // Mastercard
                    + "|3[47]\\d{13}" // American Express
                    + "|3(?:0[0-5]|[68]\\d)\\d{11}" // Diners Club
                    + "|6(?:011|5\\d\\d|4[4-9]\\d)\\d{12}" // Discover
                    + "|35(?:2[89]|[3-8]\\d)\\d{12}" // JCB
                    + "|(?:50|5[6-9]|6\\d)\\d{10,17}"); // Maestro

    @Override
    public List<Match> find(String text) {
        return WRITTEN.matcher(text)
                .results()
                .filter(found -> isCard(found.group().replaceAll("[ -]", "")))
                .map(found -> new Match(Kind.CARD, found.start(), found.end()))
                .toList();
    }

    private static boolean isCard(String digits) {
        return NETWORK.matcher(digits).matches() && digits.chars().distinct().count() > 2 && isChecked(digits);
    }

    /** Every second digit from the right counts double, with its digits added up; the sum ends in zero. */
    static boolean isChecked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }
}
