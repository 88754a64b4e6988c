package org.touchstone.labeling.web;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.labeling.Labeling;

/** Gives the comparisons that somebody had open to others when they sign out. */
@Component
class SignOutListener {

    private final Labeling labeling;

    SignOutListener(Labeling labeling) {
        this.labeling = labeling;
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof CurrentPerson person) {
            labeling.release(person.id());
        }
    }
}
