package org.touchstone.quality.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.quality.calibration.CalibrationReports;
import org.touchstone.studies.StudyView;

/** Hands the figure of calibration to the pages that show it in a panel beside figures of their own. */
@Component
class CalibrationPanel implements HandlerInterceptor, WebMvcConfigurer {

    private final CalibrationReports reports;

    CalibrationPanel(CalibrationReports reports) {
        this.reports = reports;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/studies/*", "/studies/*/agreement");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (page != null
                && signedIn != null
                && signedIn.getPrincipal() instanceof CurrentPerson reader
                && page.getModel().containsKey("report")
                && page.getModel().get("study") instanceof StudyView study) {
            page.addObject("calibration", reports.of(study.id(), reader.id()));
        }
    }
}
