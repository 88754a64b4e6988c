package org.touchstone.datasets.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.touchstone.datasets.PlacedPair;

/** Apache Parquet, in groups of rows that fit in memory. Ties have no place in it. */
final class ParquetPairs implements RecordWriter {

    /** As it lies in memory, with full pages compressed; all columns together. */
    private static final long GROUP_BYTES = 16L << 20;

    private final Counted out;
    private final ParquetWriter<Choice> writer;
    private final ChoiceColumns columns;
    private long records;

    ParquetPairs(ChoiceColumns columns, OutputStream out) throws IOException {
        this.columns = columns;
        this.out = new Counted(out);
        writer = new Builder(columns, this.out).build();
    }

    @Override
    public boolean add(PlacedPair pair) throws IOException {
        var choice = Choice.of(pair);
        if (choice == null) {
            return false;
        }
        columns.behind(pair);
        writer.write(choice);
        records++;
        return true;
    }

    @Override
    public void finish() throws IOException {
        var tail = out.hold();
        writer.close();
        SortedFooter.write(tail.toByteArray(), out.target);
    }

    @Override
    public long records() {
        return records;
    }

    /** Sets the library up. */
    private static final class Builder extends ParquetWriter.Builder<Choice, Builder> {

        private final ChoiceColumns columns;

        Builder(ChoiceColumns columns, Counted out) {
            super(new Sequential(out));
            this.columns = columns;
            withCompressionCodec(CompressionCodecName.ZSTD);
            withRowGroupSize(GROUP_BYTES);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** Deprecated, and yet the one that must be there. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<Choice> getWriteSupport(Configuration configuration) {
            return columns;
        }
    }

    /** A file that is written from its beginning to its end. */
    private record Sequential(Counted out) implements OutputFile {

        @Override
        public PositionOutputStream create(long blockSize) {
            return out;
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return out;
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    /** Knows how much was written, and leaves the stream below open. */
    private static final class Counted extends PositionOutputStream {

        private final OutputStream target;
        private OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
            target = out;
        }

        /** Keeps what is written from now on: the last group of rows, which fits in memory, and the footer. */
        ByteArrayOutputStream hold() {
            var held = new ByteArrayOutputStream();
            out = held;
            return held;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            position++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            position += length;
        }
    }
}
