package org.touchstone.datasets;

/** What kind of file a format makes. */
public enum FileType {
    /** A JSON object on each line, in UTF-8. */
    JSONL("jsonl", "application/jsonl", false),
    /** RFC 4180, in UTF-8, with a line of names. */
    CSV("csv", "text/csv;charset=UTF-8", false),
    /** Apache Parquet, compressed within. */
    PARQUET("parquet", "application/vnd.apache.parquet", true),
    /** A folder in a ZIP archive. */
    ZIP("zip", "application/zip", true);

    private final String extension;
    private final String mediaType;
    private final boolean compressed;

    FileType(String extension, String mediaType, boolean compressed) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.compressed = compressed;
    }

    /** How names of such files end, without the dot. */
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether nothing is gained by compressing the file. */
    public boolean isCompressed() {
        return compressed;
    }
}
