package org.touchstone.studies.web;

import org.touchstone.accounts.PersonId;
import org.touchstone.accounts.PersonView;
import org.touchstone.studies.Team;

/** A member in the list. */
record MemberRow(PersonId id, String pseudonym, boolean simulated, String team) {

    static MemberRow of(PersonView person, Team team) {
        return new MemberRow(person.id(), person.pseudonym(), person.simulated(), team.name());
    }
}
