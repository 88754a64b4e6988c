package org.touchstone.catalog;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.csv.Tables;
import org.touchstone.catalog.jsonl.LineReader;
import org.touchstone.catalog.jsonl.Lines;
import org.touchstone.catalog.stackexchange.Dump;

/** Opens files of pairs within the limits of this server. */
@Component
class Readers {

    /** How many rows of a dump, whose first answers may stand far behind their questions. */
    private static final int LOOKED_AT = 5_000;

    private final UploadSettings settings;

    Readers(UploadSettings settings) {
        this.settings = settings;
    }

    PairReader open(ImportSource source, InputStream in, ResponseCount count) {
        return PairReader.over(lines(source, in), source, count, false);
    }

    PairReader openLabelled(ImportSource source, InputStream in) {
        return PairReader.over(lines(source, in), source, ResponseCount.PAIR, true);
    }

    /** The same for a look at how the file begins, however long it is. */
    PairReader openBeginning(ImportSource source, InputStream in, ResponseCount count) {
        var lines = source.format() == PairFormat.STACK_EXCHANGE
                ? Dump.beginning(new LineReader(new Container(in, settings.limits())), LOOKED_AT)
                : lines(source, in);
        return PairReader.over(lines, source, count, false);
    }

    private Lines lines(ImportSource source, InputStream in) {
        var container = new Container(in, settings.limits());
        return switch (source.format()) {
            case CSV -> new CsvLines(new Tables(container), source.columns());
            case STACK_EXCHANGE -> new Dump(new LineReader(container));
            default -> new LineReader(container);
        };
    }
}
