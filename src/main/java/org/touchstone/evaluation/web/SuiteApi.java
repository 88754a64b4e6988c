package org.touchstone.evaluation.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.StagedFile;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.evaluation.SuiteFormats;
import org.touchstone.evaluation.SuiteId;
import org.touchstone.evaluation.SuiteView;
import org.touchstone.evaluation.Suites;
import org.touchstone.support.QueryString;

/** Suites, for scripts. */
@RestController
@RequestMapping("/api/v1/suites")
class SuiteApi {

    private final Suites suites;
    private final StagedFiles files;

    SuiteApi(Suites suites, StagedFiles files) {
        this.suites = suites;
        this.files = files;
    }

    @Operation(
            summary = "Adds a suite: the body is the file, unless the parameter file names one that waits here.",
            description = "Answers 200 with the suite that has the very same items where there is one.")
    @PostMapping
    ResponseEntity<SuiteView> add(HttpServletRequest request, CurrentPerson person) throws IOException {
        var query = QueryString.of(request);
        var format = SuiteFormats.named(query.required("format"));
        var staged = query.orElse("file", null, StagedFileId::of);
        var said = staged == null ? null : files.find(staged).reading();
        var reading = said != null && said.format() == format ? said : StagedFile.Reading.of(format);
        try (var content = staged == null ? request.getInputStream() : files.text(staged)) {
            var added = suites.put(query.required("name"), reading, content, person.id());
            return ResponseEntity.status(added.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(added.suite());
        }
    }

    @Operation(summary = "Lists suites with their versions.")
    @GetMapping
    List<SuiteView> all() {
        return suites.all();
    }

    @Operation(summary = "Shows a suite with its digest, version and format.")
    @GetMapping("/{id}")
    SuiteView find(@PathVariable SuiteId id) {
        return suites.find(id);
    }
}
