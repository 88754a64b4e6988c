package org.touchstone.accounts.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.touchstone.accounts.AuditTrail;

/** Who did what, newest first. */
@Controller
class AuditController {

    private static final int ROWS = 50;

    private final AuditTrail audit;

    AuditController(AuditTrail audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String show(@ModelAttribute("filter") AuditFilter filter, Model model) {
        var entries = audit.find(filter.query(ROWS + 1));
        boolean more = entries.size() > ROWS;
        var shown = more ? entries.subList(0, ROWS) : entries;
        model.addAttribute("entries", shown.stream().map(AuditRow::of).toList());
        model.addAttribute("older", more ? shown.getLast().id() : null);
        model.addAttribute("actors", audit.actors());
        model.addAttribute("actions", audit.actions());
        return "accounts/audit";
    }
}
