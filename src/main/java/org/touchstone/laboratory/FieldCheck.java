package org.touchstone.laboratory;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Refusal;

/** Whether what was written into a field can be used. */
final class FieldCheck {

    private static final int MOST_OF_A_LIST = 50;
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,12})?([eE]-?\\d{1,2})?");

    private final Field field;
    private final String text;

    FieldCheck(Field field, String text) {
        this.field = field;
        this.text = text.strip();
    }

    /** Refuses what cannot be used, by the name of the field. */
    void run() {
        switch (field.type()) {
            case SNAPSHOT, SUITE, MATERIAL -> require(IDENTIFIER.matcher(text).matches(), "choose");
            case SNAPSHOT_OR_NONE, SUITE_OR_NONE, MATERIAL_OR_NONE ->
                require(text.isEmpty() || IDENTIFIER.matcher(text).matches(), "choose");
            case WHOLE -> require(isWhole(text), "number");
            case DECIMAL -> require(isDecimal(text), "number");
            case WHOLES -> requireAll(this::isWhole, "numbers");
            case DECIMALS -> requireAll(this::isDecimal, "numbers");
            case CHOICE -> require(field.options().contains(text), "choose");
            case CHOICES -> requireAll(field.options()::contains, "choose");
            case TEXT -> require(field.high() == null || text.length() <= field.high(), "long");
        }
    }

    private void requireAll(Predicate<String> usable, String problem) {
        List<String> words =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        require(words.size() <= MOST_OF_A_LIST && words.stream().allMatch(usable), problem);
        require(words.size() == words.stream().distinct().count(), "twice");
    }

    private boolean isWhole(String word) {
        return WHOLE.matcher(word).matches() && isWithin(Double.parseDouble(word));
    }

    private boolean isDecimal(String word) {
        return DECIMAL.matcher(word).matches() && isWithin(Double.parseDouble(word));
    }

    private boolean isWithin(double number) {
        var low = field.low();
        var high = field.high();
        return (low == null || number >= low) && (high == null || number <= high);
    }

    private void require(boolean fine, String problem) {
        if (!fine) {
            throw new UnfitField(field, problem);
        }
    }

    /** Something that cannot be used in a field. */
    static final class UnfitField extends Refusal.Invalid {
        UnfitField(Field field, String problem) {
            super(
                    "unfit-field-" + problem,
                    field.name(),
                    "%s: %s".formatted(field.name(), sentence(field, problem)),
                    bound(field.low()),
                    bound(field.high()));
        }

        private static String sentence(Field field, String problem) {
            return switch (problem) {
                case "choose" -> "choose something that is there";
                case "long" -> "this is too long; at most %s characters".formatted(bound(field.high()));
                case "twice" -> "something is there twice";
                case "number" -> "a number from %s to %s is wanted".formatted(bound(field.low()), bound(field.high()));
                default ->
                    "numbers from %s to %s are wanted, with commas between them"
                            .formatted(bound(field.low()), bound(field.high()));
            };
        }

        private static String bound(@Nullable Double number) {
            if (number == null) {
                return "";
            }
            return number == Math.rint(number) ? Long.toString(number.longValue()) : number.toString();
        }
    }
}
