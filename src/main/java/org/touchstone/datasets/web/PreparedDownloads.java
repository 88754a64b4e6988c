package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.PreparedExports;
import org.touchstone.datasets.SnapshotId;

/** Sends files that were prepared, and pieces of them, from disk. */
@Component
class PreparedDownloads {

    private final Datasets datasets;
    private final PreparedExports exports;

    PreparedDownloads(Datasets datasets, PreparedExports exports) {
        this.datasets = datasets;
        this.exports = exports;
    }

    void send(SnapshotId snapshot, UUID id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var prepared = exports.find(snapshot, id);
        var file = exports.file(prepared);
        var written = prepared.written();
        if (written == null) {
            throw new IllegalStateException("A file that is there was written");
        }
        var view = datasets.find(snapshot);
        var encoding = new Encoding(prepared.packing(), false);
        response.setContentType(encoding.mediaType(prepared.export().format().type()));
        FileNames.name(response, view, prepared.export(), encoding.suffix());
        response.setHeader("Touchstone-Digest", view.digest());
        response.setHeader("Touchstone-Left-Out", Long.toString(written.leftOut()));
        var range = Conditions.answer(written.sha256(), written.bytes(), request, response);
        if (range != null) {
            send(file, range, response);
        }
    }

    private static void send(Path file, ByteRange range, HttpServletResponse response) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var out = Channels.newChannel(response.getOutputStream());
            long sent = 0;
            while (sent < range.length()) {
                sent += channel.transferTo(range.from() + sent, range.length() - sent, out);
            }
        }
        response.flushBuffer();
    }
}
