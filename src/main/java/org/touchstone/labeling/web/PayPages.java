package org.touchstone.labeling.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Refusal;

/** What every worker of a study did, and what it earns them at a rate that the researcher types in. */
@Controller
class PayPages {

    private final PaySheets sheets;
    private final Studies studies;

    PayPages(PaySheets sheets, Studies studies) {
        this.sheets = sheets;
        this.studies = studies;
    }

    @GetMapping("/studies/{id}/pay")
    ModelAndView show(
            @PathVariable StudyId id,
            @ModelAttribute("query") PayQuery query,
            BindingResult errors,
            CurrentPerson researcher)
            throws BindException {
        if (errors.getTarget() == null) {
            throw new BindException(errors);
        }
        var page = new ModelAndView("labeling/pay");
        page.addObject("study", studies.find(id));
        try {
            page.addObject("sheet", sheets.of(id, query, researcher.id()));
        } catch (Refusal.Invalid refusal) {
            var phrase = refusal.phrase();
            errors.rejectValue(
                    String.valueOf(refusal.field()),
                    phrase.key(),
                    phrase.arguments().toArray(),
                    phrase.otherwise());
            page.addObject("sheet", sheets.of(id, query.withoutRate(), researcher.id()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
