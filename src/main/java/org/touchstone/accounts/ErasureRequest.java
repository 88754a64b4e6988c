package org.touchstone.accounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** Somebody who asked to be erased, and when. */
public record ErasureRequest(@JsonUnwrapped PersonView person, Instant askedAt) {}
