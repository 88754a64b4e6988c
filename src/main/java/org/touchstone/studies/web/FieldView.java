package org.touchstone.studies.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.studies.Field;
import org.touchstone.studies.Typed;
import org.touchstone.support.Phrase;

/**
 * One setting on its page.
 *
 * @param error what is wrong with what was typed; null where nothing is
 * @param fixed whether it can no longer change
 * @param least the smallest number that is taken
 */
record FieldView(Field field, Typed typed, @Nullable Phrase error, boolean fixed, int least) {

    private static final int MOST_ASPECTS = 8;
    private static final int MOST_EXAMPLES = 20;

    /** One of the things to choose from. */
    record Option(String value, String id, Phrase words, boolean chosen) {}

    /** One row of a list: what kind it is of, its name, and its text where it has one. */
    record Row(int number, String kind, String name, String text) {}

    public String name() {
        return field.name();
    }

    public String kind() {
        return field.kind().name();
    }

    public String group() {
        return field.group();
    }

    public Phrase label() {
        return Phrase.of("studies.field." + name());
    }

    public Phrase hint() {
        return Phrase.of("studies.field." + name() + ".hint");
    }

    public String value() {
        return typed.text(name());
    }

    public boolean on() {
        return typed.has(name(), "on");
    }

    /** The greatest number or the most characters; null where there is no limit. */
    public @Nullable Integer most() {
        return field.most() == 0 ? null : field.most();
    }

    public List<Option> options() {
        return field.options().stream()
                .map(value -> new Option(value, name() + "-" + value, words(value), typed.has(name(), value)))
                .toList();
    }

    /** The aspects, and two empty rows to write into. */
    public List<Row> aspects() {
        int rows = Math.min(MOST_ASPECTS, filled("aspectName") + 2);
        return IntStream.range(0, rows)
                .mapToObj(row -> new Row(row, typed.row("aspectKind", row), typed.row("aspectName", row), ""))
                .toList();
    }

    /** The examples, and an empty row to write into. */
    public List<Row> examples() {
        int rows = Math.min(MOST_EXAMPLES, Math.max(filled("exampleTitle"), filled("exampleText")) + 1);
        return IntStream.range(0, rows)
                .mapToObj(row -> new Row(
                        row,
                        typed.row("exampleKind", row),
                        typed.row("exampleTitle", row),
                        typed.row("exampleText", row)))
                .toList();
    }

    /** How many rows there are up to the last that is not empty. */
    private int filled(String part) {
        var rows = typed.all(part);
        return IntStream.rangeClosed(1, rows.size())
                .filter(count -> !rows.get(count - 1).isBlank())
                .max()
                .orElse(0);
    }

    private Phrase words(String value) {
        return Phrase.of("studies.option." + name() + "."
                + value.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
