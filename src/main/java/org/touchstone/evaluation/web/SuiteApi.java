package org.touchstone.evaluation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
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

    /** The body is the file, unless the parameter {@code file} names one that waits here. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SuiteView add(HttpServletRequest request, CurrentPerson person) throws IOException {
        var query = QueryString.of(request);
        var format = SuiteFormats.named(query.required("format"));
        var staged = query.orElse("file", null, StagedFileId::of);
        try (var content = staged == null ? request.getInputStream() : files.text(staged)) {
            return suites.find(suites.add(query.required("name"), format, content, person.id()));
        }
    }

    @GetMapping
    List<SuiteView> all() {
        return suites.all();
    }

    @GetMapping("/{id}")
    SuiteView find(@PathVariable SuiteId id) {
        return suites.find(id);
    }
}
