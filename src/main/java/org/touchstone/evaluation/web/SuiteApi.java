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

    SuiteApi(Suites suites) {
        this.suites = suites;
    }

    /** The body is the file. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SuiteView add(HttpServletRequest request, CurrentPerson person) throws IOException {
        var query = QueryString.of(request);
        var format = SuiteFormats.named(query.required("format"));
        return suites.find(suites.add(query.required("name"), format, request.getInputStream(), person.id()));
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
