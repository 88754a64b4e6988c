package org.touchstone.preference.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.preference.Family;
import org.touchstone.preference.Loss;
import org.touchstone.preference.Search;
import org.touchstone.preference.Setting;
import org.touchstone.preference.Tuning;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/**
 * The form on the page as it was typed, by the names of its fields, so that it can be shown again whatever is wrong with it. An empty field
 * leaves its number to the family.
 */
record TrainingFields(Map<String, String> typed) {

    /** The fields that are folded away beside the numbers, and what may stand in all that says nothing unusual. */
    private static final List<String> CHOICES = List.of("ties", "rankings", "margins");

    private static final Set<String> USUAL = Set.of("", "half", "pairs", "true");

    static TrainingFields of(@Nullable SnapshotId snapshot) {
        var usual = new HashMap<>(Map.of("family", Family.HYBRID.key(), "seed", "1", "seeds", "1"));
        if (snapshot != null) {
            usual.put("snapshot", snapshot.toString());
        }
        return new TrainingFields(usual);
    }

    /** What stands in a field; empty where nothing was typed. */
    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** Whether anything stands in the fields that are folded away. */
    public boolean isAdvanced() {
        var numbers = Arrays.stream(Setting.values()).map(Setting::field);
        return numbers.anyMatch(field -> !value(field).isEmpty())
                || CHOICES.stream().anyMatch(field -> !USUAL.contains(value(field)));
    }

    /** What it asks for, or a refusal that names the first field that cannot be read. */
    TrainingForm form() {
        var loss = new LossForm(
                number(Setting.SMOOTHING),
                read("margins", Boolean::valueOf),
                read("ties", Loss.Ties::of),
                read("rankings", Loss.Rankings::of),
                number(Setting.CENTRING));
        var trials = whole(Setting.TRIALS);
        return new TrainingForm(
                read("snapshot", SnapshotId::of),
                read("family", Family::of),
                read("seed", Long::valueOf),
                whole(Setting.MEMBERS),
                whole(Setting.MAX_EPOCHS),
                loss,
                tuning(),
                trials == null ? null : new Search(trials));
    }

    /** How many trainings are asked for, each with the seed after the one before; one where nothing was typed. */
    int seeds() {
        return Objects.requireNonNullElse(read("seeds", Integer::valueOf), 1);
    }

    private Tuning tuning() {
        return new Tuning(
                number(Setting.REGULARISATION),
                number(Setting.LEARNING_RATE),
                number(Setting.WEIGHT_DECAY),
                number(Setting.DROPOUT),
                whole(Setting.HIDDEN),
                whole(Setting.BATCH),
                number(Setting.WARM_UP));
    }

    private @Nullable Double number(Setting setting) {
        return read(setting.field(), text -> Double.valueOf(text.replace(',', '.')));
    }

    private @Nullable Integer whole(Setting setting) {
        return read(setting.field(), Integer::valueOf);
    }

    private <T> @Nullable T read(String field, Function<String, T> reading) {
        var text = value(field);
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException _) {
            throw new UnreadableField(field);
        }
    }

    /** A field holds something that it cannot mean. */
    private static final class UnreadableField extends Refusal.Invalid {

        private static final Set<String> TOLD = Set.of("snapshot", "family", "seed");

        UnreadableField(String field) {
            super("unreadable-field", field, "The field %s cannot be read".formatted(field));
        }

        /** A sentence for the field, or that a number is wanted. */
        @Override
        public Phrase phrase() {
            var field = String.valueOf(field());
            return phrase(TOLD.contains(field) ? "." + field : ".number");
        }
    }
}
