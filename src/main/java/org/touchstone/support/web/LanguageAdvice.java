package org.touchstone.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page offer the languages that it is not in. */
@ControllerAdvice
class LanguageAdvice {

    private final LanguageChoice choice;

    LanguageAdvice(LanguageChoice choice) {
        this.choice = choice;
    }

    /** A language under the name that its speakers give it. */
    record Language(String tag, String name) {

        static Language of(Locale locale) {
            return new Language(locale.getLanguage(), locale.getDisplayLanguage(locale));
        }
    }

    /** Also left with the request, for the page that is shown when the controller fails. */
    @ModelAttribute("otherLanguages")
    List<Language> otherLanguages(HttpServletRequest request, Locale present) {
        var others = choice.languages().stream()
                .filter(each -> !each.getLanguage().equals(present.getLanguage()))
                .map(Language::of)
                .toList();
        request.setAttribute("otherLanguages", others);
        return others;
    }
}
