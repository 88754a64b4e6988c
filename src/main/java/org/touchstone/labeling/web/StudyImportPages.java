package org.touchstone.labeling.web;

import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.ImportId;
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.catalog.StagedFileId;
import org.touchstone.catalog.StagedFiles;
import org.touchstone.labeling.ImportTerms;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.KnownAnswers;
import org.touchstone.labeling.StudyImports;
import org.touchstone.studies.Scale;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.StudyView;
import org.touchstone.studies.Team;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Where researchers bring a study its comparisons. */
@Controller
@RequestMapping("/studies/{id}/imports")
class StudyImportPages {

    private final Studies studies;
    private final StudyImports imports;
    private final Judgments judgments;
    private final StagedFiles files;

    StudyImportPages(Studies studies, StudyImports imports, Judgments judgments, StagedFiles files) {
        this.studies = studies;
        this.imports = imports;
        this.judgments = judgments;
        this.files = files;
    }

    @GetMapping
    String list(
            @PathVariable StudyId id,
            @RequestParam(required = false) @Nullable StagedFileId file,
            @RequestParam(defaultValue = "false") boolean votes,
            Model model) {
        if (file != null) {
            model.addAttribute("staged", files.find(file));
        }
        var study = studies.find(id);
        if (!model.containsAttribute("typed")) {
            model.addAttribute("typed", Typed.first(study, votes));
        }
        model.addAttribute("study", study);
        model.addAttribute("formats", imports.formats(study));
        model.addAttribute("progress", judgments.progress(id));
        model.addAttribute(
                "teams",
                studies.teams(id).values().stream()
                        .filter(Team::isSome)
                        .distinct()
                        .toList());
        model.addAttribute(
                "imports", imports.of(id).stream().map(StudyImportRow::of).toList());
        return "labeling/imports";
    }

    /** Starts reading the file and shows how that goes. */
    @PostMapping
    String start(
            @PathVariable StudyId id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Reading reading,
            CurrentPerson researcher,
            RedirectAttributes next)
            throws IOException {
        var here =
                "redirect:/studies/" + id + "/imports" + (reading.staged() == null ? "" : "?file=" + reading.staged());
        var problem = problem(reading, file);
        try {
            if (problem == null) {
                return "redirect:/imports/" + start(studies.find(id), file, reading, researcher.id());
            }
        } catch (Refusal.Invalid | Refusal.Conflict refusal) {
            problem = refusal.phrase();
        }
        next.addFlashAttribute("problem", problem).addFlashAttribute("typed", reading.typed());
        return here;
    }

    private static @Nullable Phrase problem(Reading reading, @Nullable MultipartFile file) {
        if (reading.staged() == null && (file == null || file.isEmpty())) {
            return Phrase.of("labeling.imports.file.empty");
        }
        return reading.team() == null || Team.isName(reading.team())
                ? null
                : Phrase.of("refusal.invalid-study-setting.team");
    }

    private ImportId start(StudyView study, @Nullable MultipartFile file, Reading reading, PersonId by)
            throws IOException {
        var page = "/studies/" + study.id() + "/imports";
        if (reading.staged() != null) {
            var request = files.request(reading.staged(), by).then(page);
            return imports.start(
                    study, Boolean.TRUE.equals(reading.votes()) ? request : request.withoutVotes(), reading.terms());
        }
        var sent = Objects.requireNonNull(file);
        var name = Objects.requireNonNullElse(sent.getOriginalFilename(), "upload");
        var format = reading.format() == null ? PairFormat.NATIVE : reading.format();
        var request = new ImportRequest(name, format, by, sent.getSize(), page);
        try (var content = sent.getInputStream()) {
            return imports.start(study, request, reading.terms(), content);
        }
    }

    /** How the file is to be read; {@code staged} is one that waits here in place of an upload, {@code votes} whether its votes are taken. */
    record Reading(
            @Nullable PairFormat format,
            @Nullable KnownAnswers known,
            @Nullable String team,
            @Nullable String origin,
            @Nullable Boolean votes,
            @Nullable StagedFileId staged) {

        ImportTerms terms() {
            return new ImportTerms(answers(), team == null ? Team.NONE : new Team(team), origin);
        }

        Typed typed() {
            return new Typed(
                    format == null ? null : format.name(), answers().name(), team, origin, Boolean.TRUE.equals(votes));
        }

        private KnownAnswers answers() {
            return known == null ? KnownAnswers.KEEP : known;
        }
    }

    /** What stands in the form; all of it but the file, which a browser wants chosen anew, is kept where it is refused. */
    record Typed(
            @Nullable String format,
            String known,
            @Nullable String team,
            @Nullable String origin,
            boolean votes) implements Serializable {

        static Typed first(StudyView study, boolean votes) {
            boolean review = study.settings().scale() == Scale.REVIEW;
            return new Typed(
                    review ? PairFormat.MODEL_WRITTEN.name() : null, KnownAnswers.KEEP.name(), null, null, votes);
        }
    }
}
