package org.touchstone.preference;

import java.util.UUID;

/** A run in the hands of one training process: the holder of the token, and nobody else, may write to it. */
record Claim(RunId run, UUID token) {}
