package org.touchstone.runs;

import java.util.UUID;

/** A run in the hands of one process: the holder of the token, and nobody else, may write to it. */
record Claim(RunKind kind, UUID run, UUID token) {}
