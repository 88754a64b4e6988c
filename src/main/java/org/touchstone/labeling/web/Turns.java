package org.touchstone.labeling.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Labeling;
import org.touchstone.labeling.LeaseId;
import org.touchstone.labeling.Wellbeing;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/**
 * Spares a screen that holds the next comparison already the way to its page. An answer or a skip leads to the page of the
 * study; where that page would show the very comparison that the screen names in the header {@value #AHEAD}, what is new
 * beside it is answered at once: what was saved, and how far the worker is.
 */
@Component
class Turns implements HandlerInterceptor, WebMvcConfigurer {

    static final String AHEAD = "Touchstone-Ahead";

    private static final Pattern WORK = Pattern.compile("redirect:/work/([0-9a-f-]{36})");

    private final Labeling labeling;
    private final Wellbeing wellbeing;

    Turns(Labeling labeling, Wellbeing wellbeing) {
        this.wellbeing = wellbeing;
        this.labeling = labeling;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/work/leases/*/judgment", "/work/leases/*/skip");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView next) {
        var ahead = request.getHeader(AHEAD);
        if (ahead == null || next == null || next.getViewName() == null) {
            return;
        }
        var work = WORK.matcher(next.getViewName());
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (work.matches() && signedIn != null && signedIn.getPrincipal() instanceof CurrentPerson worker) {
            var study = StudyId.of(work.group(1));
            if (shows(ahead, study, worker.id())) {
                next.getModelMap().clear();
                next.addAllObjects(RequestContextUtils.getOutputFlashMap(request))
                        .addObject("lease", ahead)
                        .addObject("progress", ProgressView.of(labeling.progress(study, worker.id())))
                        .setViewName("labeling/turn");
            }
        }
    }

    private boolean shows(String ahead, StudyId study, PersonId worker) {
        try {
            return !wellbeing.isDue(study, worker)
                    && labeling.onScreen(study, worker)
                            .map(LeaseId::toString)
                            .filter(ahead::equals)
                            .isPresent();
        } catch (Refusal _) {
            // The page says why nothing is shown.
            return false;
        }
    }
}
