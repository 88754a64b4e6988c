package org.touchstone.quality.calibration;

import org.touchstone.accounts.PersonId;
import org.touchstone.labeling.Side;

/**
 * A researcher's answer to the item at a place of a sample.
 *
 * @param sideOfFirst where the researcher saw the first response
 * @param open whether it can still be taken back
 */
record Answer(int place, PersonId by, Side sideOfFirst, Reply reply, boolean open) {}
