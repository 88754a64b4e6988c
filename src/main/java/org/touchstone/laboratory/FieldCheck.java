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
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
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
        var words =
                isList() ? Arrays.stream(text.split(",", -1)).map(String::strip).toList() : List.of(text);
        if (words.size() > MOST_OF_A_LIST || !words.stream().allMatch(usable())) {
            throw new UnfitField(field, problem());
        }
        if (words.size() > words.stream().distinct().count()) {
            throw new UnfitField(field, "twice");
        }
    }

    private boolean isList() {
        return switch (field.type()) {
            case WHOLES, DECIMALS, CHOICES -> true;
            default -> false;
        };
    }

    private Predicate<String> usable() {
        return field.type().isOptional() ? formed().or(String::isEmpty) : formed();
    }

    private Predicate<String> formed() {
        return switch (field.type()) {
            case SNAPSHOT, SUITE, SNAPSHOT_OR_NONE, SUITE_OR_NONE -> IDENTIFIER.asMatchPredicate();
            case WHOLE, WHOLES -> this::isWhole;
            case DECIMAL, DECIMALS -> this::isDecimal;
            case CHOICE, CHOICES -> field.options()::contains;
            case TEXT -> word -> isWithin(word.length());
            case FILE, TEXT_FILE_OR_NONE -> DIGEST.asMatchPredicate();
        };
    }

    private String problem() {
        return switch (field.type()) {
            case SNAPSHOT, SUITE, SNAPSHOT_OR_NONE, SUITE_OR_NONE, CHOICE, CHOICES, FILE, TEXT_FILE_OR_NONE -> "choose";
            case WHOLE, DECIMAL -> "number";
            case WHOLES, DECIMALS -> "numbers";
            case TEXT -> "long";
        };
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
