package org.touchstone.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;

/** Takes large files from the page in pieces, so that a broken connection costs one piece. */
@RestController
@RequestMapping("/files")
class FilePieces {

    private final StagedFiles files;

    FilePieces(StagedFiles files) {
        this.files = files;
    }

    @PostMapping("/pieces")
    FileJson announce(@RequestParam String name, @RequestParam long size, CurrentPerson person) {
        return FileJson.of(files.announce(name, size, person.id()));
    }

    @GetMapping("/{id}/pieces")
    FileJson standing(@PathVariable StagedFileId id) {
        return FileJson.of(files.find(id));
    }

    @PostMapping("/{id}/pieces")
    FileJson append(@PathVariable StagedFileId id, HttpServletRequest request) throws IOException {
        return FileJson.of(files.append(id, PieceRange.of(request).from(), request.getInputStream()));
    }
}
