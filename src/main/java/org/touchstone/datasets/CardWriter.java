package org.touchstone.datasets;

import java.util.Map;

/** Writes what a reader of a dataset should know. The same snapshot always has the same card. */
public interface CardWriter {

    /**
     * The card in Markdown, with a front matter that Hugging Face's hub reads.
     *
     * @param files where the file of each part lies beside the card; empty where none does
     */
    String card(SnapshotView snapshot, Map<Split, String> files);
}
