package org.touchstone.datasets.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.datasets.PreparedExports;
import org.touchstone.datasets.SnapshotId;

/** Has files of snapshots prepared, and hands them out. */
@Controller
@RequestMapping("/snapshots/{id}/exports")
class ExportPages {

    private final PreparedExports exports;
    private final PreparedDownloads downloads;

    ExportPages(PreparedExports exports, PreparedDownloads downloads) {
        this.exports = exports;
        this.downloads = downloads;
    }

    @PostMapping
    String prepare(@PathVariable SnapshotId id, DownloadForm form, CurrentPerson person) {
        exports.prepare(form.of(id), form.packing(), person.id());
        return back(id);
    }

    @GetMapping("/{export}/file")
    void file(
            @PathVariable SnapshotId id,
            @PathVariable UUID export,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        downloads.send(id, export, request, response);
    }

    @PostMapping("/{export}/removal")
    String remove(@PathVariable SnapshotId id, @PathVariable UUID export) {
        exports.remove(id, export);
        return back(id);
    }

    private static String back(SnapshotId id) {
        return "redirect:/snapshots/" + id + "#prepared";
    }
}
