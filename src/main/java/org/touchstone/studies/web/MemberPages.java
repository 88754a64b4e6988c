package org.touchstone.studies.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.touchstone.accounts.Account;
import org.touchstone.accounts.Accounts;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.InviteRequest;
import org.touchstone.accounts.Invites;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.accounts.Role;
import org.touchstone.studies.Recruitment.Platform;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.studies.Team;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** Who judges in a study; people appear by their pseudonyms. */
@Controller
@RequestMapping("/studies/{id}/members")
class MemberPages {

    private static final Duration INVITE = Duration.ofDays(14);

    private final Studies studies;
    private final Accounts accounts;
    private final Invites invites;

    MemberPages(Studies studies, Accounts accounts, Invites invites) {
        this.studies = studies;
        this.accounts = accounts;
        this.invites = invites;
    }

    @GetMapping
    String list(@PathVariable StudyId id, Model model) {
        var teams = studies.teams(id);
        var workers = workers();
        model.addAttribute("study", studies.find(id));
        model.addAttribute(
                "members",
                workers.stream()
                        .filter(one -> teams.containsKey(one.id()))
                        .map(one -> MemberRow.of(one, teams.getOrDefault(one.id(), Team.NONE)))
                        .toList());
        model.addAttribute(
                "teams", teams.values().stream().filter(Team::isSome).distinct().toList());
        model.addAttribute(
                "others",
                workers.stream().filter(one -> !teams.containsKey(one.id())).toList());
        model.addAttribute("platformLink", platformLink(id));
        return "studies/members";
    }

    /** Adds the one worker of this pseudonym or name. */
    @PostMapping
    String add(@PathVariable StudyId id, @RequestParam String who, CurrentPerson researcher, RedirectAttributes next) {
        var wanted = who.strip().toLowerCase(Locale.ROOT);
        var found = workers().stream().filter(one -> isCalled(one, wanted)).toList();
        if (found.size() == 1) {
            admit(id, found.getFirst(), researcher, next);
        } else {
            next.addFlashAttribute("who", who);
            next.addFlashAttribute(
                    "problem", Phrase.of("studies.members." + (found.isEmpty() ? "unknown" : "several")));
        }
        return back(id);
    }

    @PostMapping("/{person}/remove")
    String remove(
            @PathVariable StudyId id,
            @PathVariable PersonId person,
            CurrentPerson researcher,
            RedirectAttributes next) {
        studies.leave(id, person, researcher.id());
        next.addFlashAttribute("notice", Phrase.of("studies.members.removed"));
        return back(id);
    }

    /** Puts a member into a team, an empty one being none. */
    @PostMapping("/{person}/team")
    String place(
            @PathVariable StudyId id,
            @PathVariable PersonId person,
            @RequestParam String team,
            CurrentPerson researcher,
            RedirectAttributes next) {
        try {
            studies.assign(id, person, new Team(team), researcher.id());
            next.addFlashAttribute("notice", Phrase.of("studies.team.placed"));
        } catch (Refusal.Invalid refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
        return back(id);
    }

    /** Makes a link by which one new worker comes in and joins this study. */
    @PostMapping("/invites")
    String invite(@PathVariable StudyId id, CurrentPerson researcher, RedirectAttributes next) {
        var landing = "/work/" + id + "/join/" + studies.joinCode(id);
        var made = invites.make(new InviteRequest(Set.of(Role.WORKER), landing, INVITE), researcher.id());
        next.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(made.path())
                        .toUriString());
        next.addFlashAttribute("linkExpires", made.expiresAt());
        return back(id);
    }

    /** The address to give to the platform from which the study takes workers; null where it takes none. */
    private @Nullable String platformLink(StudyId id) {
        var platform = studies.find(id).settings().rules().recruitment().platform();
        var link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/join/" + studies.joinCode(id))
                .toUriString();
        return platform == Platform.NONE ? null : link + PlatformLink.parameters(platform);
    }

    private void admit(StudyId id, PersonView worker, CurrentPerson researcher, RedirectAttributes next) {
        try {
            studies.admit(id, worker.id(), researcher.id());
            next.addFlashAttribute("notice", Phrase.of("studies.members.admitted", worker.pseudonym()));
        } catch (Refusal.Conflict refusal) {
            next.addFlashAttribute("problem", refusal.phrase());
        }
    }

    private List<PersonView> workers() {
        return accounts.all().stream()
                .filter(account -> !account.state().disabled())
                .map(Account::person)
                .filter(person -> person.roles().contains(Role.WORKER))
                .toList();
    }

    private static boolean isCalled(PersonView person, String wanted) {
        return person.pseudonym().toLowerCase(Locale.ROOT).equals(wanted)
                || person.name().toLowerCase(Locale.ROOT).equals(wanted);
    }

    private static String back(StudyId id) {
        return "redirect:/studies/" + id + "/members";
    }
}
