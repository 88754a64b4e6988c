package org.touchstone.studies.web;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.accounts.CurrentPerson;
import org.touchstone.accounts.People;
import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.studies.Studies;
import org.touchstone.studies.StudyId;

/** Who judges in a study, by program; people appear by their pseudonyms. */
@RestController
@RequestMapping("/api/v1/studies/{id}/members")
class MembersApi {

    private final Studies studies;
    private final People people;

    MembersApi(Studies studies, People people) {
        this.studies = studies;
        this.people = people;
    }

    record Newcomer(PersonId person) {}

    record Member(PersonId id, String pseudonym, boolean simulated) {

        static Member of(PersonView person) {
            return new Member(person.id(), person.pseudonym(), person.simulated());
        }
    }

    @GetMapping
    List<Member> all(@PathVariable StudyId id) {
        studies.find(id);
        return people.findAll(Set.copyOf(studies.members(id))).stream()
                .map(Member::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Member add(@PathVariable StudyId id, @RequestBody Newcomer newcomer, CurrentPerson researcher) {
        studies.admit(id, newcomer.person(), researcher.id());
        return Member.of(people.find(newcomer.person()));
    }

    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable StudyId id, @PathVariable PersonId person, CurrentPerson researcher) {
        studies.leave(id, person, researcher.id());
    }
}
