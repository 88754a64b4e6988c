package org.touchstone.datasets.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.PlacedPair;
import org.touchstone.support.Csv;

/** A table by RFC 4180 with a line of names; texts that a spreadsheet would calculate get an apostrophe, unless they shall be raw. */
final class CsvTable implements RecordWriter {

    private static final String LINE_END = "\r\n";

    private final Columns columns;
    private final Function<@Nullable Object[], String> row;
    private final OutputStream out;
    private long records;
    private boolean headed;

    CsvTable(Columns columns, boolean raw, OutputStream out) {
        this.columns = columns;
        this.row = raw ? Csv::rawRow : Csv::row;
        this.out = out;
    }

    @Override
    public boolean add(PlacedPair pair) throws IOException {
        head();
        var rows = columns.rows(pair);
        for (var values : rows) {
            write(values);
        }
        records += rows.size();
        return !rows.isEmpty();
    }

    @Override
    public void finish() throws IOException {
        head();
    }

    @Override
    public long records() {
        return records;
    }

    private void head() throws IOException {
        if (!headed) {
            write(columns.names().toArray());
            headed = true;
        }
    }

    private void write(@Nullable Object[] values) throws IOException {
        out.write((row.apply(values) + LINE_END).getBytes(UTF_8));
    }

    /** What a table has in its columns. */
    interface Columns {

        List<String> names();

        List<@Nullable Object[]> rows(PlacedPair placed);
    }
}
