package org.touchstone.studies;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person typed into a form, right or wrong, so that it can be shown again as it was.
 *
 * @param values by the field's name, in the order of the page; lines end as on the server, with {@code \n}
 */
public record Typed(Map<String, List<String>> values) {

    public Typed {
        var copied = new LinkedHashMap<String, List<String>>();
        values.forEach((field, typed) -> copied.put(
                field, typed.stream().map(text -> text.replace("\r\n", "\n")).toList()));
        copied.values().removeIf(List::isEmpty);
        values = Map.copyOf(copied);
    }

    /** Of all that came with a request, what belongs to these fields. */
    static Typed of(Map<String, String[]> parameters, List<String> fields) {
        var values = new HashMap<String, List<String>>();
        for (var field : fields) {
            var typed = parameters.get(field);
            if (typed != null) {
                values.put(field, List.of(typed));
            }
        }
        return new Typed(values);
    }

    /** What stands in a field, or in its first row; empty where there is none. */
    public String text(String field) {
        var typed = all(field);
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    /** What stands in the rows of a field, or which of its boxes are ticked. */
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** Whether a choice is made. */
    public boolean has(String field, String value) {
        return all(field).contains(value);
    }

    /** The same with other rows in a field. */
    public Typed with(String field, List<String> rows) {
        var changed = new HashMap<>(values);
        changed.put(field, rows);
        return new Typed(changed);
    }

    /** What stands in a row, counted from 0; empty beyond the last. */
    public String row(String field, int row) {
        var rows = all(field);
        return row < rows.size() ? rows.get(row) : "";
    }

    boolean on(String field) {
        return has(field, "on");
    }

    int whole(String field) {
        try {
            return Integer.parseInt(text(field).strip());
        } catch (NumberFormatException _) {
            throw new InvalidStudySetting(field, "The " + field + " is a whole number, not \"" + text(field) + "\"");
        }
    }

    /** A share that is typed in percent, with a point or a comma. */
    double share(String field) {
        try {
            // Through decimals, so that 7 percent is 0.07 and not a little more.
            return new BigDecimal(text(field).strip().replace(',', '.'))
                    .movePointLeft(2)
                    .doubleValue();
        } catch (NumberFormatException _) {
            throw new InvalidStudySetting(field, "The " + field + " is a percentage, not \"" + text(field) + "\"");
        }
    }

    /** The choice that was made; what is settled is not sent by browsers and stays as it is. */
    <E extends Enum<E>> E one(String field, E present) {
        var typed = text(field);
        return typed.isEmpty() ? present : word(field, typed, present.getDeclaringClass());
    }

    <E extends Enum<E>> Set<E> some(String field, Class<E> words) {
        var chosen = EnumSet.noneOf(words);
        all(field).forEach(typed -> chosen.add(word(field, typed, words)));
        return chosen;
    }

    static <E extends Enum<E>> E word(String field, String typed, Class<E> words) {
        return EnumSet.allOf(words).stream()
                .filter(word -> word.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new InvalidStudySetting(field, "There is no " + field + " \"" + typed + "\""));
    }
}
