package org.touchstone.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.touchstone.accounts.CurrentPerson;

/** Lets every page know who looks at it. */
@ControllerAdvice
class ViewerAdvice {

    /** Also left with the request, for the page that is shown when the controller fails. */
    @ModelAttribute("viewer")
    @Nullable
    CurrentPerson viewer(HttpServletRequest request) {
        var person = CurrentPersonResolver.present();
        request.setAttribute("viewer", person);
        return person;
    }
}
