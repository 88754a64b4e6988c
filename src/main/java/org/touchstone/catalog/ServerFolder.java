package org.touchstone.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.touchstone.support.Refusal;

/** A folder of this server from which files can be brought. Nothing outside of it is ever listed or read, and no symbolic link in it is followed. */
@Service
public class ServerFolder {

    private static final int DEEPEST = 4;
    private static final int MOST = 500;

    private final @Nullable Path folder;

    ServerFolder(ServerFolderSettings settings) {
        var given = settings.importFolder();
        folder = given == null || given.toString().isBlank() ? null : given;
    }

    /** A file in the folder; the name is its path in it, with slashes. */
    public record Listed(String name, long size, Instant changed) {}

    /** Whether this server has such a folder. */
    public boolean exists() {
        return root().isPresent();
    }

    /** The files in the folder and in folders in it, by name; at most {@value #MOST}. */
    public List<Listed> files() {
        return root().map(ServerFolder::listed).orElse(List.of());
    }

    /** Opens a file by the name that the list gives it; refuses all else as unknown. */
    public InputStream open(String name) {
        var root = root().orElseThrow(() -> new NotInFolder(name));
        try {
            return Files.newInputStream(inside(root, name), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | InvalidPathException _) {
            throw new NotInFolder(name);
        }
    }

    private static Path inside(Path root, String name) throws IOException {
        var path = root.resolve(name);
        boolean plain = path.startsWith(root)
                && path.equals(path.normalize())
                && path.equals(path.toRealPath())
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (!plain) {
            throw new NotInFolder(name);
        }
        return path;
    }

    private Optional<Path> root() {
        try {
            return folder == null
                    ? Optional.empty()
                    : Optional.of(folder.toRealPath()).filter(Files::isDirectory);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static List<Listed> listed(Path root) {
        try (var files = Files.find(root, DEEPEST, (path, is) -> is.isRegularFile())) {
            return files.limit(MOST)
                    .map(path -> listed(root, path))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Listed listed(Path root, Path path) {
        try {
            var name = root.relativize(path).toString().replace('\\', '/');
            return new Listed(
                    name, Files.size(path), Files.getLastModifiedTime(path).toInstant());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class NotInFolder extends Refusal.NotFound {
        NotInFolder(String name) {
            super("not-in-folder", "There is no file \"%s\" in the folder".formatted(name), name);
        }
    }
}
