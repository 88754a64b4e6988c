package org.touchstone.datasets.privacy;

import java.util.List;

/** Finds passages of one kind in a text. Recognisers are rough by nature: people look at what they find. */
@FunctionalInterface
interface Recogniser {

    List<Match> find(String text);
}
