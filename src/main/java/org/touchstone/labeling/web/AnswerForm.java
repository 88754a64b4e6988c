package org.touchstone.labeling.web;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has chosen and typed for a comparison, by the names of the form's fields: {@code answer}, {@code rank-1},
 * {@code sides:ASPECT}, {@code rating-1:ASPECT}, {@code why}, {@code whyWords}, {@code rationale}, {@code confidence},
 * {@code asItStood}, {@code activeMs}, {@code pasted}. Numbers are positions on the screen.
 *
 * @param lease the comparison it is about
 */
record AnswerForm(String lease, Map<String, String> fields) implements Serializable {

    private static final String NAMES = "answer|rank-[1-9]|sides:.+|rating-[1-9]:.+|why|whyWords|rationale|confidence"
            + "|asItStood|activeMs|pasted|improve|edit-[1-9]";
    private static final int MOST_FIELDS = 150;

    AnswerForm {
        fields = Map.copyOf(fields);
    }

    /** The form that nobody has touched. */
    static AnswerForm untouched(String lease) {
        return new AnswerForm(lease, Map.of());
    }

    /** The form as it was sent; fields that it does not have are passed over. */
    static AnswerForm posted(String lease, Map<String, String[]> parameters) {
        var fields = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (name.matches(NAMES) && fields.size() < MOST_FIELDS && values.length > 0 && !values[0].isEmpty()) {
                fields.put(name, values[0].replace("\r\n", "\n"));
            }
        });
        fields.keySet().removeIf(name -> name.startsWith("edit-") && !name.equals("edit-" + fields.get("improve")));
        return new AnswerForm(lease, fields);
    }

    /** What stands in a field; null where nothing does. */
    public @Nullable String value(String name) {
        return fields.get(name);
    }

    /** Whether a field holds a value. */
    public boolean has(String name, String value) {
        return value.equals(fields.get(name));
    }

    /** The number in a field; null where it holds none. */
    @Nullable
    Integer number(String name) {
        var text = fields.get(name);
        return text != null && text.matches("-?\\d{1,8}") ? Integer.valueOf(text) : null;
    }

    /** The texts in it, for when there is no comparison left to put them back to. */
    List<String> typed() {
        return Stream.of("rationale", "whyWords", "edit-" + fields.get("improve"))
                .map(fields::get)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
