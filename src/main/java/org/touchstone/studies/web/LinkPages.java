package org.touchstone.studies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.touchstone.accounts.ArrivalThrottle;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.security.Sessions;
import org.touchstone.studies.Recruiting;
import org.touchstone.support.Refusal;

/**
 * Where a study's link on another platform leads. Opening it only shows what the study is; the button makes the worker,
 * so that programs which look at every link make nobody.
 */
@Controller
@RequestMapping("/join/{code}")
class LinkPages {

    private final Recruiting recruiting;
    private final People people;
    private final ArrivalThrottle throttle;
    private final Sessions sessions;

    LinkPages(Recruiting recruiting, People people, ArrivalThrottle throttle, Sessions sessions) {
        this.recruiting = recruiting;
        this.people = people;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @GetMapping
    String show(
            @PathVariable String code,
            @RequestParam Map<String, String> told,
            @Nullable CurrentPerson viewer,
            Model model) {
        var link = PlatformLink.of(told);
        model.addAttribute("study", recruiting.look(code, link.account()));
        model.addAttribute("fields", link.fields());
        model.addAttribute("someoneElse", isSomeoneElse(viewer));
        return "studies/join";
    }

    @PostMapping
    String enter(
            @PathVariable String code,
            @RequestParam Map<String, String> told,
            @Nullable CurrentPerson viewer,
            ServletWebRequest exchange) {
        if (isSomeoneElse(viewer)) {
            throw new SignedInAlready();
        }
        throttle.arrive(exchange.getRequest().getRemoteAddr());
        var arrival = recruiting.enter(code, PlatformLink.of(told).account());
        sessions.begin(arrival.signedIn(), exchange.getRequest(), Objects.requireNonNull(exchange.getResponse()));
        return "redirect:/work/" + arrival.study();
    }

    /** A page in plain words: whoever comes from another platform has nobody here to ask. */
    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        var page = new ModelAndView("studies/join-refused", status(refusal));
        page.addObject("problem", refusal.phrase());
        page.addObject("code", refusal.code());
        return page;
    }

    /** Whether somebody is signed in who did not come by such a link, and who must not become a worker unawares. */
    private boolean isSomeoneElse(@Nullable CurrentPerson viewer) {
        return viewer != null && !people.find(viewer.id()).external();
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
            case Refusal.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private static final class SignedInAlready extends Refusal.Conflict {
        SignedInAlready() {
            super("signed-in-already", "You are signed in here as somebody else. Sign out first.");
        }
    }
}
