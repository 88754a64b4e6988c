package org.touchstone.datasets.formats;

import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/** Puts values into the columns of a row or of a group within it; null leaves a column out. */
record ParquetRow(RecordConsumer into, GroupType schema) {

    void text(String column, @Nullable String value) {
        if (value != null) {
            field(column, () -> into.addBinary(Binary.fromString(value)));
        }
    }

    void number(String column, @Nullable Double value) {
        if (value != null) {
            field(column, () -> into.addDouble(value));
        }
    }

    void count(String column, int value) {
        field(column, () -> into.addInteger(value));
    }

    /** A list of messages, in the three levels that the format's specification asks for. */
    void messages(String column, ArrayNode messages) {
        var group = schema.getType(column).asGroupType();
        var repeated = group.getType(0).asGroupType();
        field(column, () -> {
            into.startGroup();
            into.startField(repeated.getName(), 0);
            messages.forEach(message -> {
                into.startGroup();
                new ParquetRow(into, repeated)
                        .message(
                                message.path("role").asString(),
                                message.path("content").asString());
                into.endGroup();
            });
            into.endField(repeated.getName(), 0);
            into.endGroup();
        });
    }

    private void message(String role, String content) {
        var element = new ParquetRow(into, schema.getType(0).asGroupType());
        field("element", () -> {
            into.startGroup();
            element.text("role", role);
            element.text("content", content);
            into.endGroup();
        });
    }

    private void field(String column, Runnable value) {
        int index = schema.getFieldIndex(column);
        into.startField(column, index);
        value.run();
        into.endField(column, index);
    }
}
