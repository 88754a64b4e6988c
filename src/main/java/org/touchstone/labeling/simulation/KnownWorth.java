package org.touchstone.labeling.simulation;

/** Which side holds the better response, where the file that brought the comparison said so. */
enum KnownWorth {
    LEFT,
    RIGHT,
    UNKNOWN
}
