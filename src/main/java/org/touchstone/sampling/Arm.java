package org.touchstone.sampling;

/** Whether a comparison's place in the queue was given by a strategy or by chance. */
enum Arm {
    STRATEGY,
    CHANCE
}
