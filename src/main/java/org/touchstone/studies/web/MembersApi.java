package org.touchstone.studies.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
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
import org.touchstone.studies.Team;
import org.touchstone.support.Refusal;

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

    record Newcomer(@Nullable PersonId person, @Nullable String team) {

        PersonId known() {
            if (person == null) {
                throw new NobodyNamed();
            }
            return person;
        }
    }

    record Place(@Nullable String team) {}

    record Member(PersonId id, String pseudonym, boolean simulated, String team) {

        static Member of(PersonView person, Team team) {
            return new Member(person.id(), person.pseudonym(), person.simulated(), team.name());
        }
    }

    @Operation(summary = "Lists the members of a study.")
    @GetMapping
    List<Member> all(@PathVariable StudyId id) {
        var teams = studies.teams(studies.find(id).id());
        return people.findAll(teams.keySet()).stream()
                .map(person -> Member.of(person, teams.getOrDefault(person.id(), Team.NONE)))
                .toList();
    }

    @Operation(summary = "Makes somebody a member.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Member add(@PathVariable StudyId id, @RequestBody Newcomer newcomer, CurrentPerson researcher) {
        var person = newcomer.known();
        studies.admit(id, person, researcher.id());
        return newcomer.team() == null ? member(id, person) : place(id, person, new Place(newcomer.team()), researcher);
    }

    @Operation(summary = "Puts a member into a team; without a name, into none.")
    @PutMapping("/{person}")
    Member place(
            @PathVariable StudyId id,
            @PathVariable PersonId person,
            @RequestBody Place place,
            CurrentPerson researcher) {
        var team = place.team() == null ? Team.NONE : new Team(place.team());
        studies.assign(id, person, team, researcher.id());
        return member(id, person);
    }

    private Member member(StudyId id, PersonId person) {
        return Member.of(people.find(person), studies.team(id, person).orElse(Team.NONE));
    }

    @Operation(summary = "Ends a membership; what the worker judged stays.")
    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable StudyId id, @PathVariable PersonId person, CurrentPerson researcher) {
        studies.leave(id, person, researcher.id());
    }

    private static final class NobodyNamed extends Refusal.Invalid {
        NobodyNamed() {
            super("member-missing", "person", "Say which person is to be a member, by their id");
        }
    }
}
