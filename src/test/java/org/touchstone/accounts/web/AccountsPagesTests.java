package org.touchstone.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.NewPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.Role;
import org.touchstone.accounts.Scope;
import org.touchstone.accounts.security.SignedInAs;
import org.touchstone.support.Phrase;

@SpringBootTest
@AutoConfigureMockMvc
class AccountsPagesTests {

    private final MockMvcTester web;
    private final People people;
    private final AuditTrail audit;
    private final PersonId admin;
    private final RequestPostProcessor asAdmin;

    AccountsPagesTests(@Autowired MockMvcTester web, @Autowired People people, @Autowired AuditTrail audit) {
        this.web = web;
        this.people = people;
        this.audit = audit;
        this.admin = people.firstAdmin();
        this.asAdmin = SignedInAs.person(admin, Role.values());
    }

    @Test
    void listPeopleAndMarkTheSimulatedOnes() {
        var worker = people.createSimulatedWorker("Robot " + UUID.randomUUID());
        assertThat(web.get().uri("/people").with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains(worker.name(), worker.pseudonym(), ">Simulated<");
    }

    @Test
    void showANewLinkOnTheNextPageOnly() {
        var made = web.post()
                .uri("/people/invites")
                .with(asAdmin)
                .with(csrf())
                .param("roles", "WORKER")
                .param("days", "3");
        assertThat(made)
                .hasRedirectedUrl("/people")
                .flash()
                .hasEntrySatisfying(
                        "link", link -> assertThat(link.toString()).startsWith("http://localhost/invites/"));
        assertThat(web.get().uri("/people").with(asAdmin)).bodyText().doesNotContain("http://localhost/invites/");
    }

    @Test
    void sayWhyALinkWasNotMade() {
        var refused = web.post()
                .uri("/people/invites")
                .with(asAdmin)
                .with(csrf())
                .param("roles", "WORKER")
                .param("days", "900");
        assertThat(refused)
                .flash()
                .containsEntry(
                        "problem",
                        new Phrase("refusal.account-days.link", List.of(), "A link works for 1 to 90 days."));
    }

    @Test
    void changeRolesByTickingThem() {
        var person = people.create(new NewPerson("Changing", null, Set.of(Role.WORKER), false))
                .id();
        var change = web.post().uri("/people/{id}/roles", person).with(asAdmin).with(csrf());
        assertThat(change.param("roles", "WORKER", "RESEARCHER")).hasRedirectedUrl("/people");
        assertThat(people.find(person).roles()).containsExactlyInAnyOrder(Role.WORKER, Role.RESEARCHER);
    }

    @Test
    void keepTheNameOfATokenWithoutAScope() {
        var refused = web.post()
                .uri("/account/tokens")
                .with(asAdmin)
                .with(csrf())
                .param("name", "my token")
                .param("days", "5");
        assertThat(refused).bodyText().contains("value=\"my token\"", "Choose at least one scope");
    }

    @Test
    void offerOnlyTheScopesThatThePersonMayUse() {
        var worker = people.create(new NewPerson("Scoped", null, Set.of(Role.WORKER), false))
                .id();
        assertThat(web.get().uri("/account").with(SignedInAs.person(worker, Role.WORKER)))
                .bodyText()
                .contains("value=\"LABEL\"")
                .doesNotContain("value=\"" + Scope.ADMIN + "\"");
    }

    @Test
    void filterTheAuditTrailByPersonAndAct() {
        var actor = people.create(new NewPerson("Noted actor", null, Set.of(Role.ADMIN), false))
                .id();
        audit.record(actor, "first-act", "subject of the first");
        audit.record(actor, "second-act", "subject of the second");
        audit.record(admin, "first-act", "subject of another");
        var page = web.get()
                .uri("/audit")
                .with(asAdmin)
                .param("person", actor.toString())
                .param("action", "first-act");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("subject of the first")
                .doesNotContain("subject of the second", "subject of another");
    }

    /** As the page's own form and links send it. */
    @Test
    void anEmptyFilterOfTheAuditTrailIsNone() {
        audit.record(admin, "lonely-act", "subject of a lonely act");
        var page = web.get().uri("/audit").with(asAdmin).param("person", "").param("action", "lonely-act");
        assertThat(page).hasStatusOk().bodyText().contains("subject of a lonely act");
        assertThat(web.get().uri("/api/v1/audit").with(asAdmin).param("person", "nobody"))
                .hasStatus(422)
                .bodyText()
                .contains("person-unknown")
                .doesNotContain("java");
    }

    @Test
    void aValidityThatIsNoNumberOfDaysIsRefused() {
        var asked = web.post()
                .uri("/account/tokens")
                .with(asAdmin)
                .with(csrf())
                .param("name", "long")
                .param("scopes", "admin")
                .param("days", "99999999999");
        assertThat(asked).hasStatus(422);
    }

    @Test
    void leadFromOnePageOfTheAuditTrailToTheNext() {
        var actor = people.create(new NewPerson("Busy actor", null, Set.of(Role.ADMIN), false))
                .id();
        for (int i = 0; i < 51; i++) {
            audit.record(actor, "busy-act", "subject no. " + i);
        }
        var page = web.get().uri("/audit").with(asAdmin).param("person", actor.toString());
        assertThat(page)
                .bodyText()
                .contains("subject no. 50", "subject no. 1<", "after=")
                .doesNotContain("subject no. 0<");
    }

    @Test
    void erasesWhoAskedForItOnceTheNameIsTyped() {
        var name = "Wishful " + UUID.randomUUID();
        var person = people.create(new NewPerson(name, null, Set.of(Role.WORKER), false))
                .id();
        var own = SignedInAs.person(person, Role.WORKER);
        assertThat(web.post().uri("/account/erasure").with(own).with(csrf())).hasRedirectedUrl("/account");
        assertThat(web.get().uri("/account").with(own)).bodyText().contains("/account/erasure/withdraw");
        assertThat(web.get().uri("/people").with(asAdmin)).bodyText().contains("id=\"erasures\"", name);
        var address = "/people/" + person + "/erasure";
        assertThat(web.get().uri(address).with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .contains(name, "Erase for good");
        assertThat(web.post().uri(address).with(asAdmin).with(csrf()).param("name", "Somebody"))
                .hasRedirectedUrl(address);
        assertThat(web.post().uri(address).with(asAdmin).with(csrf()).param("name", name))
                .hasRedirectedUrl("/people");
        assertThat(web.get().uri("/people").with(asAdmin))
                .bodyText()
                .doesNotContain(name)
                .contains(">erased<");
        assertThat(web.get().uri(address).with(asAdmin))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Erase for good");
    }
}
