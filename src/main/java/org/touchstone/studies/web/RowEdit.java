package org.touchstone.studies.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.touchstone.studies.Typed;

/** What a button beside an example does to the list: {@code up-2}, {@code down-0}, {@code drop-1}, rows counted from 0, or {@code more}. */
record RowEdit(Kind kind, int row) {

    private static final Pattern BUTTON = Pattern.compile("(up|down|drop)-(\\d{1,2})");
    private static final String[] PARTS = {"exampleKind", "exampleTitle", "exampleText"};

    enum Kind {
        UP,
        DOWN,
        DROP,
        /** The page has an empty row at its end anyway. */
        MORE
    }

    static Optional<RowEdit> of(String button) {
        if (button.equals("more")) {
            return Optional.of(new RowEdit(Kind.MORE, 0));
        }
        var found = BUTTON.matcher(button);
        return found.matches()
                ? Optional.of(new RowEdit(
                        Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    Typed apply(Typed typed) {
        var changed = typed;
        int rows = typed.all("exampleTitle").size();
        var order = order(rows);
        for (var part : PARTS) {
            changed = changed.with(
                    part, order.stream().map(row -> typed.row(part, row)).toList());
        }
        return changed;
    }

    private List<Integer> order(int rows) {
        var order = new ArrayList<>(IntStream.range(0, rows).boxed().toList());
        int other = kind == Kind.UP ? row - 1 : row + 1;
        switch (kind) {
            case UP, DOWN -> {
                if (row < rows && other >= 0 && other < rows) {
                    Collections.swap(order, row, other);
                }
            }
            case DROP -> order.remove(Integer.valueOf(row));
            case MORE -> {}
        }
        return order;
    }
}
