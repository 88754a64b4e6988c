package org.touchstone.quality.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Notices;
import org.touchstone.labeling.SettingAside;
import org.touchstone.labeling.Span;
import org.touchstone.quality.Roster;
import org.touchstone.studies.Standings;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** What a researcher may do about a worker; what cannot be overlooked is asked back on a page of its own. */
@Controller
@RequestMapping("/studies/{id}/workers/{pseudonym}")
class WorkerActs {

    private final Roster roster;
    private final Studies studies;
    private final Standings standings;
    private final Notices notices;
    private final SettingAside aside;

    WorkerActs(Roster roster, Studies studies, Standings standings, Notices notices, SettingAside aside) {
        this.roster = roster;
        this.studies = studies;
        this.standings = standings;
        this.notices = notices;
        this.aside = aside;
    }

    /** Days in UTC, both within; open where missing. */
    record Days(
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {

        Span span() {
            return new Span(
                    from == null ? null : start(from),
                    to == null ? null : start(to).plus(Duration.ofDays(1)));
        }

        private static Instant start(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    @GetMapping("/pause")
    String askPause(@PathVariable StudyId id, @PathVariable String pseudonym, Model model) {
        show(id, pseudonym, model);
        return "quality/worker-pause";
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            @RequestParam(defaultValue = "") String reason,
            CurrentPerson researcher,
            RedirectAttributes next) {
        var worker = roster.find(id, pseudonym);
        try {
            standings.pause(id, worker.id(), reason, null, researcher.id());
        } catch (Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase()).addFlashAttribute("reason", reason);
            return back(id, pseudonym) + "/pause";
        }
        next.addFlashAttribute("notice", Phrase.of("quality.workers.paused", pseudonym));
        return back(id, pseudonym);
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            CurrentPerson researcher,
            RedirectAttributes next) {
        standings.resume(id, roster.find(id, pseudonym).id(), researcher.id());
        next.addFlashAttribute("notice", Phrase.of("quality.workers.resumed", pseudonym));
        return back(id, pseudonym);
    }

    @PostMapping("/finish")
    String finish(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            CurrentPerson researcher,
            RedirectAttributes next) {
        standings.finish(id, roster.find(id, pseudonym).id(), researcher.id());
        next.addFlashAttribute("notice", Phrase.of("quality.workers.ended", pseudonym));
        return back(id, pseudonym);
    }

    @PostMapping("/messages")
    String tell(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            @RequestParam(defaultValue = "") String words,
            CurrentPerson researcher,
            RedirectAttributes next) {
        try {
            notices.send(id, roster.find(id, pseudonym).id(), words, researcher.id());
            next.addFlashAttribute("notice", Phrase.of("quality.workers.told", pseudonym));
        } catch (Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase()).addFlashAttribute("words", words);
        }
        return back(id, pseudonym) + "#message";
    }

    @GetMapping("/set-aside")
    String askAside(@PathVariable StudyId id, @PathVariable String pseudonym, Days days, Model model) {
        var worker = show(id, pseudonym, model);
        model.addAttribute("days", days).addAttribute("count", aside.count(id, worker.id(), days.span()));
        return "quality/worker-aside";
    }

    @PostMapping("/set-aside")
    String setAside(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            Days days,
            CurrentPerson researcher,
            RedirectAttributes next) {
        int count = aside.setAside(id, roster.find(id, pseudonym).id(), days.span(), researcher.id());
        next.addFlashAttribute("notice", Phrase.of("quality.workers.set-aside", count));
        return back(id, pseudonym);
    }

    @GetMapping("/restore")
    String askRestore(@PathVariable StudyId id, @PathVariable String pseudonym, Model model) {
        var worker = show(id, pseudonym, model);
        model.addAttribute("aside", aside.aside(id, worker.id()));
        return "quality/worker-restore";
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable StudyId id,
            @PathVariable String pseudonym,
            CurrentPerson researcher,
            RedirectAttributes next) {
        var done = aside.restore(id, roster.find(id, pseudonym).id(), researcher.id());
        next.addFlashAttribute("notice", Phrase.of("quality.workers.restored", done.returning(), done.staying()));
        return back(id, pseudonym);
    }

    private Roster.Entry show(StudyId id, String pseudonym, Model model) {
        var worker = roster.find(id, pseudonym);
        model.addAttribute("study", studies.find(id)).addAttribute("worker", worker);
        return worker;
    }

    private static String back(StudyId id, String pseudonym) {
        return "redirect:/studies/" + id + "/workers/" + pseudonym;
    }
}
