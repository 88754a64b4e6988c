package org.touchstone.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.touchstone.support.Home;
import org.touchstone.support.Refusal;

/** The folder that files are put in, under names that nobody else chooses. */
@Component
class UploadFolder {

    private static final int CHUNK = 1 << 16;
    private static final long BETWEEN_LOOKS_AT_THE_DISK = 8L << 20;

    private final Path folder;
    private final UploadSettings settings;

    UploadFolder(Home home, UploadSettings settings) {
        this.folder = home.folder("uploads");
        this.settings = settings;
    }

    /**
     * What came of a piece of a file.
     *
     * @param length how many bytes of the file are here now
     * @param whole whether the piece came to its end; else it stopped arriving
     */
    record Received(long length, boolean whole) {}

    /** Gives the file to one who writes it, until that is closed; refuses while somebody else has it. */
    Arriving arriving(StagedFileId id) {
        try {
            Files.createDirectories(folder);
            var file = FileChannel.open(path(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (!isOurs(file)) {
                    throw new Busy();
                }
            } catch (IOException | RuntimeException failure) {
                file.close();
                throw failure;
            }
            return new Arriving(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The lock goes with the channel. */
    private static boolean isOurs(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    /** A file that nobody else writes. */
    final class Arriving implements AutoCloseable {

        private final FileChannel file;

        private Arriving(FileChannel file) {
            this.file = file;
        }

        /**
         * Writes a piece of the file from a position on; what had been behind it is gone. Refuses what is larger than a file may be, and what
         * would fill the disk; the piece is not kept then.
         */
        Received receive(long from, @Nullable Long size, InputStream piece) {
            try {
                return write(file, from, size == null ? settings.largest().toBytes() : size, piece);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private Received write(FileChannel file, long from, long most, InputStream piece) throws IOException {
        file.truncate(from);
        file.position(from);
        var chunk = new byte[CHUNK];
        long length = from;
        long looked = Long.MIN_VALUE / 2;
        try {
            for (int read = read(piece, chunk); read >= 0; read = read(piece, chunk)) {
                length += read;
                looked = mustFit(length, most, looked);
                write(file, ByteBuffer.wrap(chunk, 0, read));
            }
            return new Received(length, true);
        } catch (Stopped _) {
            return new Received(length, false);
        } catch (IOException | RuntimeException failure) {
            file.truncate(from);
            throw failure;
        }
    }

    private long mustFit(long length, long most, long looked) throws IOException {
        if (length > most) {
            throw new FileTooLarge(most);
        }
        if (length - looked < BETWEEN_LOOKS_AT_THE_DISK) {
            return looked;
        }
        if (Files.getFileStore(folder).getUsableSpace() < settings.freeDisk().toBytes()) {
            throw new DiskFull();
        }
        return length;
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /** Whatever ends the sender's stream early is the sender's business and no failure of the disk. */
    private static int read(InputStream piece, byte[] chunk) throws Stopped {
        try {
            return piece.read(chunk);
        } catch (IOException stopped) {
            throw new Stopped(stopped);
        }
    }

    InputStream open(StagedFileId id) throws IOException {
        return Files.newInputStream(path(id));
    }

    void delete(StagedFileId id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path path(StagedFileId id) {
        return folder.resolve(id.value() + ".part");
    }

    private static final class Stopped extends IOException {
        Stopped(IOException cause) {
            super(cause);
        }
    }

    /** A file is larger than it may be, or than was announced. */
    static final class FileTooLarge extends Refusal.Invalid {
        FileTooLarge(long most) {
            super(
                    "file-too-large",
                    "file",
                    "The file is larger than the %,d bytes that may be brought or were announced".formatted(most),
                    most);
        }
    }

    private static final class DiskFull extends Refusal.Conflict {
        DiskFull() {
            super("disk-full", "There is too little room left on this server's disk to take the file");
        }
    }

    private static final class Busy extends Refusal.Conflict {
        Busy() {
            super("file-busy", "Another piece of this file is arriving just now");
        }
    }
}
