package org.touchstone.labeling.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.labeling.Judgments;
import org.touchstone.labeling.web.GuidelinesView.Changes;
import org.touchstone.labeling.web.GuidelinesView.VersionView;
import org.touchstone.studies.GuidelineVersion;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;
import org.touchstone.support.Markdown;

/** Every text that a study's guidelines had, how much was judged under each, and what changed. */
@Controller
class GuidelinePages {

    private final Studies studies;
    private final Judgments judgments;
    private final People people;
    private final Markdown markdown;

    GuidelinePages(Studies studies, Judgments judgments, People people, Markdown markdown) {
        this.studies = studies;
        this.judgments = judgments;
        this.people = people;
        this.markdown = markdown;
    }

    /**
     * Shows one version and what changed since another.
     *
     * @param version the one in force when null
     * @param since the one before the shown one when null
     */
    @GetMapping("/studies/{id}/guidelines")
    String show(
            @PathVariable StudyId id,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable Integer since,
            Model model) {
        var texts = studies.guidelines(id);
        var shown = version == null ? texts.getFirst() : find(texts, version);
        model.addAttribute("study", studies.find(id))
                .addAttribute("guidelines", view(id, texts, shown, changes(texts, shown, since)));
        return "labeling/guidelines";
    }

    private GuidelinesView view(
            StudyId id, List<GuidelineVersion> texts, GuidelineVersion shown, @Nullable Changes changes) {
        var counts = judgments.byGuidelines(id);
        var writers = writers(texts);
        var versions = texts.stream()
                .map(text -> new VersionView(
                        text.version(),
                        writers.getOrDefault(text.writtenBy(), ""),
                        text.writtenAt(),
                        counts.getOrDefault(text.version(), 0L),
                        text.equals(texts.getFirst())))
                .toList();
        return new GuidelinesView(versions, versions.get(texts.indexOf(shown)), markdown.html(shown.text()), changes);
    }

    private Map<PersonId, String> writers(List<GuidelineVersion> texts) {
        var ids = texts.stream().map(GuidelineVersion::writtenBy).distinct().toList();
        return people.findAll(ids).stream().collect(Collectors.toMap(PersonView::id, PersonView::pseudonym));
    }

    private static @Nullable Changes changes(
            List<GuidelineVersion> texts, GuidelineVersion shown, @Nullable Integer since) {
        if (since == null && shown.version() == 1) {
            return null;
        }
        var other = find(texts, since == null ? shown.version() - 1 : since);
        return new Changes(other.version(), TextDiff.of(other.text(), shown.text()));
    }

    private static GuidelineVersion find(List<GuidelineVersion> texts, int version) {
        return texts.stream()
                .filter(text -> text.version() == version)
                .findFirst()
                .orElseThrow(() -> new UnknownGuidelineVersion(version));
    }
}
