package org.touchstone.catalog;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column of a table stands for what.
 *
 * @param columns the name of the column by what it stands for
 * @param winners what the column of the winner may say
 */
public record ColumnMapping(Map<ColumnRole, String> columns, Winners winners) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Columns that the tables of pairs have which we write. */
    private static final List<String> OURS = List.of(
            "pair",
            "split",
            "comparison_id",
            "prompt",
            "conversation",
            "first",
            "second",
            "preferred",
            "label",
            "votes");

    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /** Makes a guess from the names of the columns; those that nothing speaks for are left out. */
    public static ColumnMapping suggested(List<String> names) {
        var columns = new EnumMap<ColumnRole, String>(ColumnRole.class);
        var taken = new HashSet<String>();
        for (var role : ColumnRole.values()) {
            names.stream()
                    .filter(name -> role.rank(name) >= 0 && !taken.contains(name))
                    .min((one, other) -> Integer.compare(role.rank(one), role.rank(other)))
                    .ifPresent(name -> {
                        columns.put(role, name);
                        taken.add(name);
                    });
        }
        if (isOurs(names)) {
            columns.put(ColumnRole.LABEL, "label");
        }
        return new ColumnMapping(columns, Winners.USUAL);
    }

    /** Whether a table with these columns is one that we wrote, with an apostrophe in front of what a spreadsheet would calculate. */
    static boolean isOurs(List<String> names) {
        return names.containsAll(OURS);
    }

    /** The column for this, where there is one. */
    public @Nullable String column(ColumnRole role) {
        return columns.get(role);
    }

    /** The same without a column for this. */
    ColumnMapping without(ColumnRole role) {
        var others = new EnumMap<ColumnRole, String>(ColumnRole.class);
        others.putAll(columns);
        others.remove(role);
        return new ColumnMapping(others, winners);
    }

    /** Whether the records say who judged, so that they can be judgments given elsewhere. */
    public boolean bringsVotes() {
        return columns.containsKey(ColumnRole.WORKER)
                && (columns.containsKey(ColumnRole.WINNER) || columns.containsKey(ColumnRole.STRENGTH));
    }

    /** Whether there is enough to make comparisons of the records. */
    public boolean isEnough() {
        return columns.containsKey(ColumnRole.RESPONSE_A)
                && columns.containsKey(ColumnRole.RESPONSE_B)
                && (columns.containsKey(ColumnRole.PROMPT) || columns.containsKey(ColumnRole.CONVERSATION));
    }

    /** The same, refused where it is not enough or takes one column for two things. */
    public ColumnMapping checked() {
        if (!isEnough()) {
            throw new Unfit(
                    ".missing", "Say which columns are the prompt or the conversation, response A and response B");
        }
        if (columns.values().stream().distinct().count() < columns.size()) {
            throw new Unfit(".twice", "A column can stand for one thing only");
        }
        return this;
    }

    /** As it is kept. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    static @Nullable ColumnMapping ofJson(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, ColumnMapping.class);
    }

    /**
     * What the column of the winner may say, in any case; its cells may also name the source of the better response.
     *
     * @param first what means that response A is better
     * @param second what means that response B is
     * @param tie what means that neither is
     */
    public record Winners(List<String> first, List<String> second, List<String> tie) {

        /** What files usually say. */
        public static final Winners USUAL = new Winners(
                List.of("a", "1", "first", "left", "model_a", "response_a", "response_1"),
                List.of("b", "2", "second", "right", "model_b", "response_b", "response_2"),
                List.of("tie", "tie (bothbad)", "both", "equal", "draw", "0"));

        public Winners {
            first = lowered(first);
            second = lowered(second);
            tie = lowered(tie);
        }

        /** Takes the values apart that people wrote between commas; none at all stands for the usual ones. */
        public static Winners of(@Nullable String first, @Nullable String second, @Nullable String tie) {
            return new Winners(words(first, USUAL.first), words(second, USUAL.second), words(tie, USUAL.tie));
        }

        private static List<String> words(@Nullable String text, List<String> usual) {
            return text == null || text.isBlank() ? usual : Arrays.asList(text.split(",", -1));
        }

        private static List<String> lowered(List<String> values) {
            return values.stream()
                    .map(value -> value.strip().toLowerCase(Locale.ROOT))
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    private static final class Unfit extends Refusal.Invalid {

        private final String variant;

        Unfit(String variant, String message) {
            super("unfit-columns", "columns", message);
            this.variant = variant;
        }

        @Override
        public Phrase phrase() {
            return phrase(variant);
        }
    }
}
