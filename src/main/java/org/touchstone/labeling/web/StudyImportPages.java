package org.touchstone.labeling.web;

import java.io.IOException;
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
import org.touchstone.catalog.ImportRequest;
import org.touchstone.catalog.PairFormat;
import org.touchstone.labeling.ImportTerms;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.KnownAnswers;
import org.touchstone.labeling.StudyImports;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
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

    StudyImportPages(Studies studies, StudyImports imports, Judgments judgments) {
        this.studies = studies;
        this.imports = imports;
        this.judgments = judgments;
    }

    @GetMapping
    String list(@PathVariable StudyId id, Model model) {
        var study = studies.find(id);
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
            @RequestParam MultipartFile file,
            Reading reading,
            CurrentPerson researcher,
            RedirectAttributes next)
            throws IOException {
        if (file.isEmpty()) {
            next.addFlashAttribute("problem", Phrase.of("labeling.imports.file.empty"));
            return "redirect:/studies/" + id + "/imports";
        }
        if (reading.team() != null && !Team.isName(reading.team())) {
            next.addFlashAttribute("problem", Phrase.of("refusal.invalid-study-setting.team"));
            next.addFlashAttribute("team", reading.team());
            return "redirect:/studies/" + id + "/imports";
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        var request = new ImportRequest(
                name, reading.format(), researcher.id(), file.getSize(), "/studies/" + id + "/imports");
        try (var content = file.getInputStream()) {
            return "redirect:/imports/" + imports.start(studies.find(id), request, reading.terms(), content);
        } catch (Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
            return "redirect:/studies/" + id + "/imports";
        }
    }

    /** How the file is to be read. */
    record Reading(
            PairFormat format,
            KnownAnswers known,
            @Nullable String team,
            @Nullable String origin) {

        ImportTerms terms() {
            return new ImportTerms(known, team == null ? Team.NONE : new Team(team), origin);
        }
    }
}
