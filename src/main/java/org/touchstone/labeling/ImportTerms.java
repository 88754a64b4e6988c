package org.touchstone.labeling;

import org.touchstone.studies.Team;

/**
 * Under what terms a file of comparisons comes into a study.
 *
 * @param team the team that they are for; {@link Team#NONE} for everybody
 */
public record ImportTerms(KnownAnswers known, Team team) {}
