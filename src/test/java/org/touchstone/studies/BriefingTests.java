package org.touchstone.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.support.Refusal;

@SpringBootTest
class BriefingTests {

    @Autowired
    Briefing briefing;

    @Autowired
    Studies studies;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private PersonId researcher;
    private PersonId worker;
    private StudyId study;

    @BeforeEach
    void study() {
        researcher = people.firstAdmin();
        study = studies.create(settings("We ask you to agree.", "Insults"), researcher);
        worker = person();
        studies.join(study, worker);
    }

    @Test
    void keepsEveryTextThatWasEverAskedFor() {
        write("We ask you to agree.", "Insults and threats");
        write("Please agree.", "Insults and threats");
        write("", "");
        write("Please agree.", "Insults and threats");
        assertThat(briefing.consentVersions(study))
                .extracting(ConsentVersion::version, ConsentVersion::text, ConsentVersion::risks)
                .containsExactly(
                        tuple(3, "Please agree.", "Insults and threats"),
                        tuple(2, "We ask you to agree.", "Insults and threats"),
                        tuple(1, "We ask you to agree.", "Insults"));
    }

    @Test
    void asksForNothingWhereTheTextIsEmpty() {
        assertThat(briefing.consent(studies.find(study))).isPresent();
        write("", "");
        assertThat(briefing.consent(studies.find(study))).isEmpty();
        assertThat(outdated(1)).isEqualTo("consent-outdated");
    }

    @Test
    void asksAgainForAnotherTextAndKeepsWhatWasAgreedToBefore() {
        briefing.agree(study, worker, 1);
        assertThat(briefing.of(study, worker).hasAgreed()).isTrue();
        write("Please agree.", "Insults");
        assertThat(briefing.of(study, worker).hasAgreed()).isFalse();
        assertThat(outdated(1)).isEqualTo("consent-outdated");
        assertThat(outdated(3)).isEqualTo("consent-outdated");
        briefing.agree(study, worker, 2);
        briefing.agree(study, worker, 2);
        assertThat(briefing.consents(study))
                .extracting(Consent::worker, Consent::version)
                .containsExactly(tuple(worker, 1), tuple(worker, 2));
    }

    @Test
    void isReadAgainWhenTheGuidelinesChange() {
        briefing.read(study, worker, 1);
        assertThat(briefing.of(study, worker).hasRead()).isTrue();
        var settings = studies.find(study).settings();
        studies.update(
                study,
                new StudySettings(
                        settings.name(),
                        settings.question(),
                        settings.orientation(),
                        settings.scale(),
                        settings.overlap(),
                        "Be fair.",
                        settings.contentWarning(),
                        settings.rules()),
                researcher);
        assertThat(briefing.of(study, worker).hasRead()).isFalse();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> briefing.read(study, worker, 1))
                .matches(refusal -> refusal.code().equals("guidelines-outdated"));
    }

    @Test
    void isForMembersOnly() {
        var stranger = person();
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> briefing.agree(study, stranger, 1));
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> briefing.read(study, stranger, 1));
        assertThatExceptionOfType(Refusal.Forbidden.class).isThrownBy(() -> briefing.of(study, stranger));
    }

    @Test
    void cannotBeForgedAfterwards() {
        briefing.agree(study, worker, 1);
        for (var forgery : new String[] {
            "update studies.consent set given_at = given_at - interval '1 day'",
            "delete from studies.consent",
            "update studies.consent_version set text = 'Anything'",
            "delete from studies.consent_version"
        }) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> sql.sql(forgery).update());
        }
    }

    @Test
    void tellsOfAllMembersWhatItTellsOfEach() {
        briefing.agree(study, worker, 1);
        var other = person();
        studies.join(study, other);
        briefing.read(study, other, 1);
        assertThat(briefing.ofMembers(study))
                .containsOnlyKeys(worker, other)
                .containsEntry(worker, briefing.of(study, worker))
                .containsEntry(other, briefing.of(study, other));
    }

    private String outdated(int version) {
        try {
            briefing.agree(study, worker, version);
            return "agreed";
        } catch (Refusal.Conflict refusal) {
            return refusal.code();
        }
    }

    private void write(String consent, String risks) {
        studies.update(study, settings(consent, risks), researcher);
    }

    private PersonId person() {
        return people.create(new NewPerson("Somebody", null, Set.of(Role.WORKER), false))
                .id();
    }

    private static StudySettings settings(String consent, String risks) {
        var rules = Rules.usual().with(new Onboarding(consent, risks, false, false, 0, 2));
        return new StudySettings(
                "Trial", "Which is better?", Orientation.BETTER, Scale.GRADED_8, 2, "Be kind.", false, rules);
    }
}
