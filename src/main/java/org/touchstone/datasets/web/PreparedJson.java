package org.touchstone.datasets.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.PreparedExport;
import org.touchstone.datasets.PreparedExport.Status;

/**
 * A prepared file as the API shows it.
 *
 * @param done pairs read so far, of {@code total}
 * @param file where it can be downloaded; null until it is there
 * @param bytes of the file as it is downloaded, as is the digest
 */
record PreparedJson(
        UUID id,
        Status status,
        String format,
        String split,
        String encoding,
        int done,
        int total,
        Instant askedAt,
        @Nullable Instant expiresAt,
        @Nullable Long lines,
        @Nullable Long leftOut,
        @Nullable Long bytes,
        @Nullable String sha256,
        @Nullable String file,
        @Nullable String problem) {

    static PreparedJson of(PreparedExport prepared) {
        var export = prepared.export();
        var split = export.split();
        var progress = prepared.progress();
        var written = prepared.written();
        return new PreparedJson(
                prepared.id(),
                progress.status(),
                export.format().code(),
                split == null ? "all" : split.code(),
                prepared.packing().code(),
                progress.done(),
                progress.total(),
                prepared.askedAt(),
                written == null ? null : written.expiresAt(),
                written == null ? null : (Long) written.lines(),
                written == null ? null : (Long) written.leftOut(),
                written == null ? null : (Long) written.bytes(),
                written == null ? null : written.sha256(),
                written == null ? null : address(prepared) + "/file",
                prepared.problem());
    }

    /** Where the API tells of it. */
    static String address(PreparedExport prepared) {
        return "/api/v1/snapshots/%s/exports/%s".formatted(prepared.export().snapshot(), prepared.id());
    }
}
