package org.touchstone.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A change to the form of a response that leaves its content as it is. */
enum Rewrite {
    TRAILING_SPACE(text -> text + " "),
    LEADING_BREAKS(text -> "\n\n" + text),
    DOUBLE_BREAKS(text -> text.replace("\n", "\n\n")),
    NO_BREAKS(text -> text.replaceAll("\\s*\\n\\s*", " ")),
    NO_MARKDOWN(text -> text.replaceAll("(?m)^#{1,6} +|^ *[-*+] +|[*`]", "")),
    ROLE_NAME(text -> "Assistant: " + text);

    static final List<Rewrite> ALL = List.of(values());

    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    private final UnaryOperator<String> change;

    Rewrite(UnaryOperator<String> change) {
        this.change = change;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String of(String text) {
        return change.apply(text);
    }
}
