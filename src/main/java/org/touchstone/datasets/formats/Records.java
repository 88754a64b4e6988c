package org.touchstone.datasets.formats;

import com.github.luben.zstd.util.ZstdVersion;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.Version;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.Variant;

/** Knows who writes which format. */
public final class Records {

    /** To be counted up whenever a format changes. */
    private static final String OURS = "1";

    /** The same of tables. */
    private static final String TABLES = "2";

    private Records() {}

    /** Begins a file of the format, which must have one file for each part. */
    public static RecordWriter begin(ExportFormat format, Variant variant, Facts facts, OutputStream out)
            throws IOException {
        return switch (format.type()) {
            case JSONL -> lines(format, facts, out);
            case CSV -> new CsvTable(columns(format), variant == Variant.RAW, out);
            case PARQUET -> new ParquetPairs(new ChoiceColumns(texts(format)), out);
            case ZIP -> throw new IllegalArgumentException("A folder is no file of pairs");
        };
    }

    private static RecordWriter lines(ExportFormat format, Facts facts, OutputStream out) {
        return switch (format) {
            case OASST -> new OasstTrees(out);
            case NATIVE -> new NativeLines(out);
            default -> new JsonLines(lines(format, facts), layout(format), out);
        };
    }

    private static JsonLines.Layout layout(ExportFormat format) {
        return format == ExportFormat.HH ? JsonLines.Layout.SPACED : JsonLines.Layout.DENSE;
    }

    /** Names whoever writes the format: what it wrote once, it writes again byte for byte. Libraries that compress have a part in it. */
    public static String writer(ExportFormat format) {
        return switch (format.type()) {
            case JSONL -> OURS;
            case CSV -> TABLES;
            case PARQUET -> "%s, %s, zstd %s".formatted(OURS, Version.FULL_VERSION, ZstdVersion.VERSION);
            case ZIP -> "%s, Java %s".formatted(writer(ExportFormat.PARQUET), Runtime.version());
        };
    }

    private static PairLines lines(ExportFormat format, Facts facts) {
        return switch (format) {
            case HH -> ChoiceLines.HH;
            case TRL -> ChoiceLines.TRL;
            case TRL_IMPLICIT -> ChoiceLines.TRL_IMPLICIT;
            case TRL_CONVERSATIONAL -> ChoiceLines.TRL_CONVERSATIONAL;
            case TRL_CONVERSATIONAL_IMPLICIT -> ChoiceLines.TRL_CONVERSATIONAL_IMPLICIT;
            case KTO -> KtoLines.STANDARD;
            case KTO_CONVERSATIONAL -> KtoLines.CONVERSATIONAL;
            default -> telling(format, facts);
        };
    }

    /** Formats that tell more than which response is better. */
    private static PairLines telling(ExportFormat format, Facts facts) {
        return switch (format) {
            case HELPSTEER3 -> new HelpSteer3Lines(new HelpSteerScale(facts.scale()));
            case HELPSTEER2 -> new HelpSteer2Lines(new HelpSteerScale(facts.scale()));
            case ARENA -> new ArenaLines(facts);
            case VOTES_TABLE -> new VoteLines(facts);
            default -> throw new IllegalArgumentException("No lines of JSON make " + format);
        };
    }

    private static CsvTable.Columns columns(ExportFormat format) {
        return format == ExportFormat.CSV_VOTES ? new VoteColumns() : new PairColumns();
    }

    private static ChoiceTexts texts(ExportFormat format) {
        return format == ExportFormat.PARQUET ? ChoiceTexts.PLAIN : ChoiceTexts.MESSAGES;
    }
}
