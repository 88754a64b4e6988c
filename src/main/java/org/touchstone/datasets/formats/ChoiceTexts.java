package org.touchstone.datasets.formats;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;

import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.touchstone.catalog.HhText;

/** How the three texts of a choice stand in columns. */
enum ChoiceTexts {
    /** As in {@link ChoiceLines#TRL}. */
    PLAIN {
        @Override
        Type column(String name) {
            return Types.required(BINARY).as(stringType()).named(name);
        }

        @Override
        void write(ParquetRow row, Choice choice) {
            row.text("prompt", HhText.of(choice.conversation()));
            row.text("chosen", " " + choice.chosen());
            row.text("rejected", " " + choice.rejected());
        }
    },
    /** As in {@link ChoiceLines#TRL_CONVERSATIONAL}. */
    MESSAGES {
        @Override
        Type column(String name) {
            var message = Types.requiredGroup()
                    .addField(PLAIN.column("role"))
                    .addField(PLAIN.column("content"))
                    .named("element");
            return Types.requiredList().element(message).named(name);
        }

        @Override
        void write(ParquetRow row, Choice choice) {
            row.messages("prompt", Json.turns(choice.conversation()));
            row.messages("chosen", Json.answer(choice.chosen()));
            row.messages("rejected", Json.answer(choice.rejected()));
        }
    };

    abstract Type column(String name);

    abstract void write(ParquetRow row, Choice choice);
}
