package org.touchstone.laboratory.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.laboratory.Field;
import org.touchstone.support.Phrase;

/**
 * A field as the form shows it.
 *
 * @param value what is written in it
 * @param options among which something can be chosen; empty for other fields
 * @param kept the file that is kept and stays unless another is chosen; null for other fields
 * @param wrong whether it was refused
 */
record FieldRow(
        String kind,
        Field field,
        String value,
        List<Option> options,
        @Nullable Phrase kept,
        boolean wrong) {

    /** Something to choose. */
    record Option(String value, Phrase said) {}

    /** What control it takes: {@code select}, {@code boxes}, {@code number}, {@code text}, {@code area} or {@code file}. */
    public String control() {
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE, SUITE, SUITE_OR_NONE, CHOICE -> "select";
            case CHOICES -> "boxes";
            case WHOLE, DECIMAL -> "number";
            case WHOLES, DECIMALS -> "text";
            case TEXT -> "area";
            case FILE, TEXT_FILE_OR_NONE -> "file";
        };
    }

    /** Whether nothing may be chosen, too. */
    public boolean isOptional() {
        return field.type().isOptional();
    }

    /** Whether it says what the study is about; other fields have values that will do. */
    public boolean isData() {
        return switch (field.type()) {
            case SNAPSHOT, SUITE, FILE, TEXT -> true;
            default -> false;
        };
    }

    /** Whether something else than the usual is written in it, or it was refused. */
    public boolean isChanged() {
        return wrong || !value.equals(field.usual());
    }

    /** What files the browser offers first. */
    public String accept() {
        return field.type() == Field.Type.FILE ? ".jsonl,.ndjson,.json" : ".txt,.md,text/plain";
    }

    public boolean isChosen(String option) {
        return Arrays.stream(value.split(",", -1)).map(String::strip).anyMatch(option::equals);
    }

    public String step() {
        return field.type() == Field.Type.WHOLE ? "1" : "any";
    }

    /** The least number; empty where there is none. */
    public String low() {
        return plain(field.low());
    }

    /** The greatest number; empty where there is none. */
    public String high() {
        return plain(field.high());
    }

    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    public Phrase label() {
        return Phrase.of("laboratory.%s.%s".formatted(kind, field.name()));
    }

    public Phrase hint() {
        return Phrase.of("laboratory.%s.%s.hint".formatted(kind, field.name()));
    }

    /** The identifiers of what explains the control, why it was refused first. */
    public String described() {
        return wrong ? "%1$s-problem %1$s-hint".formatted(id()) : id() + "-hint";
    }

    /** The identifier of the control on the page. */
    public String id() {
        return "field-" + field.name().toLowerCase(Locale.ROOT);
    }
}
