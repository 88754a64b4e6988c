package org.touchstone.quality.calibration;

import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Side;

/** A researcher's answer to the item at a place of a sample, with the side the first response was on. */
record Answer(int place, PersonId by, Side sideOfFirst, Reply reply) {}
