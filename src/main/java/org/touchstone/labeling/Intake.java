package org.touchstone.labeling;

import org.jspecify.annotations.Nullable;
import org.touchstone.accounts.PersonId;
import org.touchstone.studies.Team;

/**
 * As what comparisons enter a study's queue.
 *
 * @param audience the team that they are for; {@link Team#NONE} for everybody
 * @param author who wrote one of the responses and is therefore never asked about them; null for nobody here
 * @param gold whether their right answer is known, so that workers are measured by them
 */
public record Intake(Team audience, @Nullable PersonId author, boolean gold) {

    /** To be judged by everybody. */
    public static final Intake USUAL = new Intake(Team.NONE, null, false);

    /** The same for one team only. */
    public Intake forTeam(Team team) {
        return new Intake(team, author, gold);
    }

    /** The same for everybody but the author of one of the responses. */
    public Intake by(PersonId person) {
        return new Intake(audience, person, gold);
    }

    /** The same as golds. */
    public Intake asGold() {
        return new Intake(audience, author, true);
    }
}
