package org.touchstone.catalog.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.catalog.ColumnMapping;
import org.touchstone.catalog.ColumnRole;
import org.touchstone.catalog.FileLook;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFile;

/**
 * How a file is to be read, as the form asks it.
 *
 * @param format the one chosen or, before that, the likeliest; null where nothing speaks for any
 * @param settled whether somebody has chosen
 */
record FileForm(@Nullable PairFormat format, boolean settled, List<Column> columns, ColumnMapping.Winners winners) {

    /** What one thing is taken from. */
    record Column(ColumnRole role, @Nullable String chosen, List<String> names) {

        /** The field of the form. */
        public String field() {
            return role.word();
        }
    }

    static FileForm of(StagedFile.@Nullable Reading reading, FileLook look) {
        var format = reading == null ? look.guess() : reading.format();
        var given = reading == null ? null : reading.columns();
        return of(format, reading != null, given == null ? ColumnMapping.suggested(look.columns()) : given, look);
    }

    static FileForm of(@Nullable PairFormat format, boolean settled, ColumnMapping mapping, FileLook look) {
        var columns = look.columns().isEmpty()
                ? List.<Column>of()
                : Arrays.stream(ColumnRole.values())
                        .map(role -> new Column(role, mapping.column(role), look.columns()))
                        .toList();
        return new FileForm(format, settled, columns, mapping.winners());
    }

    /** The formats to choose from: a table for tables, all others for the rest. */
    public List<PairFormat> formats() {
        return Stream.of(PairFormat.values())
                .filter(each -> columns.isEmpty() == (each != PairFormat.CSV))
                .toList();
    }

    /** The key of the message that names a format. */
    public String key(PairFormat each) {
        return "catalog.format." + each.slug();
    }

    /** What the columns stand for as the form says it. */
    static ColumnMapping mapping(Map<String, String> fields) {
        var columns = new EnumMap<ColumnRole, String>(ColumnRole.class);
        for (var role : ColumnRole.values()) {
            var column = fields.getOrDefault(role.word(), "");
            if (!column.isEmpty()) {
                columns.put(role, column);
            }
        }
        var winners =
                ColumnMapping.Winners.of(fields.get("winners_a"), fields.get("winners_b"), fields.get("winners_tie"));
        return new ColumnMapping(columns, winners);
    }
}
