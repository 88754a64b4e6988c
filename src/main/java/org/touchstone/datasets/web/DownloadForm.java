package org.touchstone.datasets.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.Datasets.Export;
import org.touchstone.datasets.ExportFormat;
import org.touchstone.datasets.Packing;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.Split;
import org.touchstone.datasets.Variant;
import org.touchstone.support.Refusal;

/**
 * Which file of a snapshot.
 *
 * @param format as {@link ExportFormat#code()}; HH where it is missing
 * @param split train, validation or test; all parts where it is missing
 * @param encoding how the file itself shall be compressed: plain, gzip or zstd; plain where it is missing
 * @param gzip the same as {@code encoding=gzip}
 * @param raw of CSV: texts as they are, also where a spreadsheet would calculate them
 * @param files of a folder for Hugging Face: parquet or jsonl; parquet where it is missing
 */
record DownloadForm(
        @Nullable String format,
        @Nullable String split,
        @Nullable String encoding,
        @Nullable Boolean gzip,
        @Nullable Boolean raw,
        @Nullable String files) {

    Export of(SnapshotId id) {
        var wanted = ExportFormat.of(orElse(format, "hh"));
        return new Export(id, wanted, part(), variant(wanted));
    }

    Packing packing() {
        if (Boolean.TRUE.equals(gzip)) {
            return Packing.GZIP;
        }
        var named = orElse(encoding, Packing.NONE.code()).toLowerCase(Locale.ROOT);
        return Arrays.stream(Packing.values())
                .filter(packing -> packing.code().equals(named))
                .findFirst()
                .orElseThrow(() -> new UnknownEncoding(named));
    }

    private Variant variant(ExportFormat wanted) {
        return switch (wanted.type()) {
            case CSV -> Boolean.TRUE.equals(raw) ? Variant.RAW : Variant.USUAL;
            case ZIP -> inFolder();
            case JSONL, PARQUET -> Variant.USUAL;
        };
    }

    private Variant inFolder() {
        var named = orElse(files, "parquet");
        return switch (named) {
            case "parquet" -> Variant.USUAL;
            case "jsonl" -> Variant.JSONL;
            default -> throw new UnknownFiles(named);
        };
    }

    private @Nullable Split part() {
        var named = orElse(split, "all");
        return named.equals("all")
                ? null
                : Arrays.stream(Split.values())
                        .filter(part -> part.code().equals(named.toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new UnknownSplit(named));
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** No such part. */
    private static final class UnknownSplit extends Refusal.Invalid {
        UnknownSplit(String split) {
            super(
                    "unknown-split",
                    "split",
                    "There is no part \"%s\"; there are train, validation, test and all".formatted(split),
                    split);
        }
    }

    /** No such compression. */
    private static final class UnknownEncoding extends Refusal.Invalid {
        UnknownEncoding(String encoding) {
            super(
                    "unknown-encoding",
                    "encoding",
                    "There is no encoding \"%s\"; there are plain, gzip and zstd".formatted(encoding),
                    encoding);
        }
    }

    /** No such files in a folder. */
    private static final class UnknownFiles extends Refusal.Invalid {
        UnknownFiles(String files) {
            super(
                    "unknown-files",
                    "files",
                    "A folder holds parquet or jsonl files, not \"%s\"".formatted(files),
                    files);
        }
    }
}
