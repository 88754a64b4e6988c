package org.touchstone.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.touchstone.accounts.AuditTrail;
import org.touchstone.accounts.PersonId;
import org.touchstone.catalog.container.Container;
import org.touchstone.catalog.container.Joined;
import org.touchstone.support.Refusal;

/** Keeps files that were brought until they are used, for some days. A file can come in pieces and go on after a break. */
@Service
public class StagedFiles {

    private final StagedFileTable table;
    private final UploadFolder folder;
    private final UploadSettings settings;
    private final AuditTrail audit;

    StagedFiles(StagedFileTable table, UploadFolder folder, UploadSettings settings, AuditTrail audit) {
        this.table = table;
        this.folder = folder;
        this.settings = settings;
        this.audit = audit;
    }

    /** Takes a whole file. Where it stops arriving, is too large or fills the disk, it is refused and nothing stays. */
    public StagedFile bring(String name, PersonId by, InputStream content) {
        var id = table.add(named(name), null, false, by);
        fill(id, content);
        return find(id);
    }

    /** Makes ready for a file that comes in pieces; its size, in bytes, says when all of it is here. */
    public StagedFile announce(String name, long size, PersonId by) {
        if (size < 1 || size > settings.largest().toBytes()) {
            throw new UploadFolder.FileTooLarge(settings.largest().toBytes());
        }
        return find(table.add(named(name), size, false, by));
    }

    /**
     * Takes the next piece of an announced file. Refuses one that does not begin where the last one ended. Where it stops arriving, what came of it
     * stays, and the answer says how much that is.
     */
    public StagedFile append(StagedFileId id, long from, InputStream piece) {
        place(id, from);
        try (var arriving = folder.arriving(id)) {
            // Looked up again once nobody else writes the file: another piece may just have moved its end.
            long size = place(id, from);
            var received = arriving.receive(from, size, piece);
            table.received(id, received.length(), received.length() == size);
        }
        return find(id);
    }

    /** The size of a file whose next piece begins there, or a refusal. */
    private long place(StagedFileId id, long from) {
        var file = find(id);
        var size = file.size();
        if (file.ready() || size == null || from != file.received()) {
            throw new WrongPlace(file.received());
        }
        return size;
    }

    /** Returns the file, or refuses when there is none. */
    public StagedFile find(StagedFileId id) {
        return table.find(id).orElseThrow(() -> new UnknownFile(id));
    }

    /** The files that wait, the newest first. */
    public List<StagedFile> all() {
        return table.all();
    }

    /** Keeps how the file is to be read. */
    public StagedFile settle(StagedFileId id, PairFormat format, @Nullable ColumnMapping columns) {
        find(id);
        boolean table = format == PairFormat.CSV;
        if (table && columns == null) {
            throw new NotReady(".format", "Say which column stands for what");
        }
        var checked = table && columns != null ? columns.checked() : null;
        this.table.settle(id, new StagedFile.Reading(format, checked));
        return find(id);
    }

    /** The file as it was brought. */
    public InputStream open(StagedFileId id) {
        if (!find(id).ready()) {
            throw new NotReady(".arriving", "The file is not all here yet");
        }
        try {
            return folder.open(id);
        } catch (NoSuchFileException _) {
            throw new UnknownFile(id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of the file, decompressed; of an archive, that of all its files one after another. */
    public InputStream text(StagedFileId id) {
        return new Joined(container(id));
    }

    /** A request to import the file as it is to be read. */
    public ImportRequest request(StagedFileId id, PersonId by) {
        var file = find(id);
        var reading = file.settled();
        return new ImportRequest(file.name(), reading.format(), by, file.received(), null)
                .from(new ImportRequest.Staged(id, reading.columns()));
    }

    /** Deletes the file. Imports of it stay, but cannot go on from it. */
    public void delete(StagedFileId id, PersonId by) {
        var file = find(id);
        discard(id);
        audit.record(by, "file-deleted", id.toString(), Map.of("name", file.name()));
    }

    /** Deletes the files whose time is over. */
    public void clear() {
        table.expired().forEach(this::discard);
    }

    Container container(StagedFileId id) {
        return new Container(open(id), settings.limits());
    }

    StagedFileId expect(String name, PersonId by) {
        return table.add(named(name), null, true, by);
    }

    void fill(StagedFileId id, InputStream content) {
        try (var arriving = folder.arriving(id)) {
            var received = arriving.receive(0, null, content);
            if (!received.whole()) {
                throw new CutOff(received.length());
            }
            table.received(id, received.length(), true);
        } catch (RuntimeException failure) {
            discard(id);
            throw failure;
        }
    }

    void discard(StagedFileId id) {
        table.delete(id);
        folder.delete(id);
    }

    private static String named(String name) {
        return new ImportRequest(name, PairFormat.NATIVE, PersonId.random()).fileName();
    }

    /** A file stopped arriving. */
    private static final class CutOff extends Refusal.Invalid {
        CutOff(long after) {
            super(
                    "file-cut-off",
                    "file",
                    "The file stopped arriving after %,d bytes; nothing of it was kept".formatted(after),
                    after);
        }
    }

    /** A piece does not go on where the file ends. */
    private static final class WrongPlace extends Refusal.Conflict {
        WrongPlace(long received) {
            super("wrong-offset", "%d bytes of the file are here; go on from there".formatted(received), received);
        }
    }
}
