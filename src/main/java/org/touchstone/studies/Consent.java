package org.touchstone.studies;

import java.time.Instant;
import org.touchstone.accounts.PersonId;

/** That somebody agreed to a version of a study's consent text. */
public record Consent(PersonId worker, int version, Instant at) {}
