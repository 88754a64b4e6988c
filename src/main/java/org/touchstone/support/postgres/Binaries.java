package org.touchstone.support.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's programs, unpacked from the class path once for each release. */
final class Binaries {

    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final int BUFFER = 1 << 16;

    private Binaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}; unpacked now if it is not there yet. */
    static Path in(ServerFolder folder) throws IOException {
        var connection = archive().openConnection();
        connection.setUseCaches(false);
        try (var compressed = connection.getInputStream()) {
            var release = Long.toHexString(connection.getContentLengthLong());
            var unpacked = folder.root().resolve("server-" + release);
            if (!Files.exists(unpacked)) {
                unpack(compressed, folder, unpacked);
            }
            return unpacked;
        }
    }

    private static URL archive() {
        var name = "postgres-%s-%s.txz".formatted(system(), processor());
        var url = Binaries.class.getResource("/" + name);
        if (url == null) {
            throw new DatabaseUnavailable(
                    "This build brings no PostgreSQL for this kind of machine (%s).".formatted(name),
                    "Install PostgreSQL 18 and set DATABASE_URL, DATABASE_USERNAME and DATABASE_PASSWORD.");
        }
        return url;
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name;
    }

    private static String processor() {
        return System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    }

    /** Unpacks beside the target and renames at the end, so that a killed start leaves nothing that looks complete. */
    private static void unpack(InputStream compressed, ServerFolder folder, Path target) throws IOException {
        var unfinished = folder.root().resolve("server.new");
        FileSystemUtils.deleteRecursively(unfinished);
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(compressed, BUFFER)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, unfinished);
            }
        }
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        var path = entry.resolveIn(root);
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
