package org.touchstone.support.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Where the files of one embedded server lie; only its owner may look inside. */
record ServerFolder(Path root) {

    private static final int PASSWORD_BYTES = 24;
    private static final long LOG_LIMIT = 16L << 20;

    static ServerFolder create(Path folder) throws IOException {
        var root = folder.toAbsolutePath().normalize();
        Files.createDirectories(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        return new ServerFolder(root);
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path data() {
        return root.resolve("data");
    }

    Path freshData() {
        return root.resolve("data.new");
    }

    Path passwordFile() {
        return root.resolve("password");
    }

    Path serverLog() {
        return root.resolve("server.log");
    }

    Path toolLog(String tool) {
        return root.resolve(tool + ".log");
    }

    /** The superuser's password, made up on the first call and the same ever after. */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            writePassword();
        }
        return Files.readString(passwordFile()).strip();
    }

    private void writePassword() throws IOException {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        var unfinished = root.resolve("password.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, HexFormat.of().formatHex(bytes) + "\n");
        Files.move(unfinished, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Sets a long server log aside, so that at most two such files are kept. */
    void turnOverLog() throws IOException {
        if (Files.exists(serverLog()) && Files.size(serverLog()) > LOG_LIMIT) {
            Files.move(serverLog(), root.resolve("server.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
