package org.touchstone;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.Set;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;

class LayoutTests {

    @Test
    void showsEachRoleItsOwnPages() throws Exception {
        page(Role.WORKER, Matchers.containsString(">Work<"));
        page(Role.WORKER, Matchers.not(Matchers.containsString(">Models<")));
        page(Role.RESEARCHER, Matchers.containsString(">Models<"));
        page(Role.RESEARCHER, Matchers.not(Matchers.containsString(">Audit<")));
        page(Role.ADMIN, Matchers.allOf(Matchers.containsString(">Models<"), Matchers.containsString(">Audit<")));
    }

    @Test
    void fillsTheTitleAndTheContent() throws Exception {
        page(
                Role.WORKER,
                Matchers.allOf(
                        Matchers.containsString("<title>Sample</title>"),
                        Matchers.containsString("<main>Said once</main>"),
                        Matchers.containsString("Saved it")));
    }

    private static void page(Role role, Matcher<String> expectation) throws Exception {
        mvc(new CurrentPerson(PersonId.random(), "Ada", Set.of(role)))
                .perform(get("/sample"))
                .andExpect(content().string(expectation));
    }

    private static MockMvc mvc(CurrentPerson viewer) {
        var views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine());
        views.setCharacterEncoding("UTF-8");
        return MockMvcBuilders.standaloneSetup(new SampleController(viewer))
                .setViewResolvers(views)
                .build();
    }

    private static SpringTemplateEngine engine() {
        var context = new StaticApplicationContext();
        context.refresh();
        var templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(context);
        templates.setPrefix("classpath:/templates/");
        templates.setSuffix(".html");
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/chrome");
        var engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setTemplateResolver(templates);
        return engine;
    }

    @Controller
    record SampleController(CurrentPerson viewer) {

        @GetMapping("/sample")
        String show(Model model) {
            model.addAttribute("viewer", viewer).addAttribute("notice", "Saved it");
            return "sample";
        }
    }
}
