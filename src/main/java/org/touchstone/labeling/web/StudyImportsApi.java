package org.touchstone.labeling.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportReport;
import org.touchstone.catalog.RejectedLine;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.labeling.StudyImports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Files of comparisons for a study, by program. */
@RestController
class StudyImportsApi {

    private final Studies studies;
    private final StudyImports imports;
    private final StagedFiles files;

    StudyImportsApi(Studies studies, StudyImports imports, StagedFiles files) {
        this.studies = studies;
        this.imports = imports;
        this.files = files;
    }

    /** What came of the file; the errors are the first ones only. */
    record Imported(
            ImportId id,
            ImportReport.Status status,
            long accepted,
            long repeated,
            long rejected,
            ImportReport.Votes votes,
            List<RejectedLine> errors) {

        static Imported of(ImportReport report) {
            return new Imported(
                    report.id(),
                    report.status(),
                    report.accepted(),
                    report.details().repeated(),
                    report.rejected(),
                    report.details().votes(),
                    report.firstErrors());
        }
    }

    @Operation(
            summary = "Brings a study its comparisons: the body is the file, whatever its content type says, "
                    + "or the parameter file names one that waits here.")
    @PostMapping("/api/v1/studies/{id}/imports")
    @ResponseStatus(HttpStatus.CREATED)
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "how the file is written")
    @Parameter(name = "known", in = ParameterIn.QUERY, description = "gold, keep (the default) or drop")
    @Parameter(name = "team", in = ParameterIn.QUERY, description = "the team they are for (default: everybody)")
    @Parameter(name = "origin", in = ParameterIn.QUERY, description = "where votes were given; of votes: the name")
    @Parameter(name = "name", in = ParameterIn.QUERY, description = "the file's name, for the report")
    @Parameter(name = "behaviour", in = ParameterIn.QUERY, description = "what model_written items test; else the name")
    @Parameter(name = "file", in = ParameterIn.QUERY, description = "a file that was brought before, for a body")
    @Parameter(name = "votes", in = ParameterIn.QUERY, description = "false: leave the votes of a table aside")
    Imported run(@PathVariable StudyId id, CurrentPerson researcher, HttpServletRequest request) throws IOException {
        var query = ImportQuery.of(request);
        var study = studies.find(id);
        if (query.file() == null) {
            var wanted = query.request(researcher.id(), request.getContentLengthLong());
            return Imported.of(imports.run(study, wanted, query.terms(), request.getInputStream()));
        }
        var wanted = files.request(query.file(), researcher.id());
        try (var content = files.open(query.file())) {
            return Imported.of(
                    imports.run(study, query.votes() ? wanted : wanted.withoutVotes(), query.terms(), content));
        }
    }
}
