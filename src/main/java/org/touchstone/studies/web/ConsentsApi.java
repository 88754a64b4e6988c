package org.touchstone.studies.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonView;
import org.touchstone.studies.Briefing;
import org.touchstone.studies.Consent;
import org.touchstone.studies.ConsentVersion;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Every consent text that a study ever had, and who agreed to it when. */
@RestController
class ConsentsApi {

    private final Studies studies;
    private final Briefing briefing;
    private final People people;

    ConsentsApi(Studies studies, Briefing briefing, People people) {
        this.studies = studies;
        this.briefing = briefing;
        this.people = people;
    }

    record Given(String worker, Instant at) {}

    record Version(int version, String text, String risks, Instant writtenAt, List<Given> given) {}

    @Operation(summary = "Lists every version of the consent text and who agreed to it when.")
    @GetMapping("/api/v1/studies/{id}/onboarding/consents")
    List<Version> all(@PathVariable StudyId id) {
        var study = studies.find(id).id();
        var consents = briefing.consents(study).stream().collect(Collectors.groupingBy(Consent::version));
        return briefing.consentVersions(study).stream()
                .map(version -> version(version, consents.getOrDefault(version.version(), List.of())))
                .toList();
    }

    private Version version(ConsentVersion version, List<Consent> consents) {
        var names = people.findAll(consents.stream().map(Consent::worker).toList()).stream()
                .collect(Collectors.toMap(PersonView::id, PersonView::pseudonym));
        var given = consents.stream()
                .map(one -> new Given(names.getOrDefault(one.worker(), ""), one.at()))
                .toList();
        return new Version(version.version(), version.text(), version.risks(), version.writtenAt(), given);
    }
}
