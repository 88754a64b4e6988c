package org.touchstone.datasets.formats;

import java.util.List;
import org.touchstone.datasets.PlacedPair;
import tools.jackson.databind.node.ObjectNode;

/** What a format of JSON lines makes of a pair; nothing where it has no place for it. */
@FunctionalInterface
interface PairLines {

    List<ObjectNode> of(PlacedPair pair);
}
