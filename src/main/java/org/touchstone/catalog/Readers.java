package org.touchstone.catalog;

import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.csv.Tables;
import org.touchstone.catalog.jsonl.LineReader;
import org.touchstone.catalog.jsonl.Lines;

/** Opens files of pairs within the limits of this server. */
@Component
class Readers {

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

    private Lines lines(ImportSource source, InputStream in) {
        var container = new Container(in, settings.limits());
        return source.format() == PairFormat.CSV
                ? new CsvLines(new Tables(container), source.columns())
                : new LineReader(container);
    }
}
