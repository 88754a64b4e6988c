package org.touchstone.webhooks.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;
import org.touchstone.webhooks.Topic;
import org.touchstone.webhooks.Webhooks;

/** Where admins say who elsewhere is told of events, and see what came of it. */
@Controller
@RequestMapping("/webhooks")
class WebhooksController {

    private static final String PAGE = "redirect:/webhooks";
    private static final int LISTED = 50;

    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    String show(Model model) {
        return page(model, WebhookForm.usual());
    }

    @PostMapping
    String register(
            CurrentPerson admin, @ModelAttribute("form") WebhookForm form, Model model, RedirectAttributes next) {
        try {
            var made = webhooks.register(form.address(), form.chosen(), admin.id());
            next.addFlashAttribute("secret", made.secret());
            return PAGE;
        } catch (Refusal.Invalid refusal) {
            model.addAttribute("fault", refusal.phrase());
            return page(model, form);
        }
    }

    @PostMapping("/{id}/remove")
    String remove(CurrentPerson admin, @PathVariable UUID id, RedirectAttributes next) {
        webhooks.remove(id, admin.id());
        return told(next, "webhooks.removed");
    }

    @PostMapping("/{id}/pause")
    String pause(CurrentPerson admin, @PathVariable UUID id, RedirectAttributes next) {
        webhooks.pause(id, admin.id());
        return told(next, "webhooks.held");
    }

    @PostMapping("/{id}/resume")
    String resume(CurrentPerson admin, @PathVariable UUID id, RedirectAttributes next) {
        webhooks.resume(id, admin.id());
        return told(next, "webhooks.resumed");
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, RedirectAttributes next) {
        webhooks.test(id);
        return told(next, "webhooks.tested");
    }

    @PostMapping("/deliveries/{id}/again")
    String again(@PathVariable UUID id, RedirectAttributes next) {
        webhooks.again(id);
        return told(next, "webhooks.again-soon");
    }

    private String page(Model model, WebhookForm form) {
        model.addAttribute("form", form);
        model.addAttribute("topics", Topic.offered());
        model.addAttribute("endpoints", webhooks.all());
        model.addAttribute("deliveries", webhooks.latest(LISTED));
        return "webhooks/webhooks";
    }

    private static String told(RedirectAttributes next, String key) {
        next.addFlashAttribute("notice", Phrase.of(key));
        return PAGE;
    }
}
