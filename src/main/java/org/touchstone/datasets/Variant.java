package org.touchstone.datasets;

/** How a format is written where it can be written in two ways. */
public enum Variant {
    /** The usual way. */
    USUAL,
    /** CSV: texts as they are, also where a spreadsheet would calculate them. */
    RAW,
    /** A folder for Hugging Face: JSON lines instead of Parquet. */
    JSONL
}
