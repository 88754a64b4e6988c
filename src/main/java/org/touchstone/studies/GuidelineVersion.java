package org.touchstone.studies;

import java.time.Instant;
import org.touchstone.accounts.PersonId;

/**
 * One text of a study's guidelines.
 *
 * @param version counts from 1; the greatest is in force
 * @param text Markdown
 */
public record GuidelineVersion(int version, String text, PersonId writtenBy, Instant writtenAt) {}
