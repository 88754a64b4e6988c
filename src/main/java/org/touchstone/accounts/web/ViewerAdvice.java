package org.touchstone.accounts.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.touchstone.accounts.CurrentPerson;

/** Lets every page know who looks at it. */
@ControllerAdvice
class ViewerAdvice {

    @ModelAttribute("viewer")
    @Nullable
    CurrentPerson viewer() {
        return CurrentPersonResolver.present();
    }
}
