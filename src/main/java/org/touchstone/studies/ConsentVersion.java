package org.touchstone.studies;

import java.time.Instant;
import org.touchstone.accounts.PersonId;

/**
 * One text that a study's workers are asked to agree to.
 *
 * @param version counts from 1; the greatest is in force while the study asks for consent
 * @param text Markdown
 * @param risks what may upset in this study, Markdown; part of what is agreed to
 */
public record ConsentVersion(int version, String text, String risks, PersonId writtenBy, Instant writtenAt) {}
