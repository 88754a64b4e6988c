package org.touchstone.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How programs use this site; {@code ProgramsPageTests} runs every request that the page shows. */
@Controller
class ProgramsController {

    @GetMapping("/help/programs")
    String show(Model model) {
        model.addAttribute(
                "here", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        return "dashboard/programs";
    }
}
