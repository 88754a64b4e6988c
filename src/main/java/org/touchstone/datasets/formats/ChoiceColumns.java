package org.touchstone.datasets.formats;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.PlacedPair;

/**
 * The columns of a choice: {@code prompt}, {@code chosen} and {@code rejected} as texts or lists of messages, and what stands behind it.
 * {@code label} is the probability that the chosen response is the better one, {@code strength} by how many steps it is.
 */
final class ChoiceColumns extends WriteSupport<Choice> {

    private final ChoiceTexts texts;
    private final MessageType schema;
    private @Nullable RecordConsumer into;
    private @Nullable PlacedPair pair;

    ChoiceColumns(ChoiceTexts texts) {
        this.texts = texts;
        schema = Types.buildMessage()
                .addFields(texts.column("prompt"), texts.column("chosen"), texts.column("rejected"))
                .addFields(
                        Types.optional(DOUBLE).named("margin"),
                        Types.required(DOUBLE).named("label"),
                        Types.optional(DOUBLE).named("strength"),
                        Types.required(INT32).named("votes"))
                .addFields(text("chosen_source"), text("rejected_source"), text("split"), text("comparison_id"))
                .named("pair");
    }

    /** The pair that the next choice is of. */
    void behind(PlacedPair next) {
        pair = next;
    }

    /** Deprecated, and yet the one that must be there. */
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        into = consumer;
    }

    @Override
    public void write(Choice choice) {
        if (into == null || pair == null) {
            throw new IllegalStateException("Nothing was begun");
        }
        var row = new ParquetRow(into, schema);
        into.startMessage();
        texts.write(row, choice);
        behind(row, choice, pair);
        into.endMessage();
    }

    private static void behind(ParquetRow row, Choice choice, PlacedPair placed) {
        boolean first = placed.pair().firstIsBetter();
        var sources = placed.backing().sources();
        var strength = placed.pair().strength();
        var comparison = placed.backing().comparison();
        double label = placed.pair().label();
        row.number("margin", choice.margin());
        row.number("label", first ? label : 1 - label);
        row.number("strength", strength == null ? null : (Double) (first ? 0 - strength : strength));
        row.count("votes", placed.pair().votes());
        row.text("chosen_source", first ? sources.first() : sources.second());
        row.text("rejected_source", first ? sources.second() : sources.first());
        row.text("split", placed.split().code());
        row.text("comparison_id", comparison == null ? null : comparison.toString());
    }

    private static Type text(String name) {
        return Types.optional(BINARY).as(stringType()).named(name);
    }
}
