package org.touchstone.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.touchstone.support.Home;

/**
 * Keeps the secrets of addresses unreadable for whoever has only the database, or a copy of it: AES-256 in Galois/Counter Mode (NIST SP 800-38D),
 * bound to the address, under a key that lies in {@code keys/webhooks.key} below TOUCHSTONE_HOME, readable for the application's user alone.
 */
@Component
class SecretSeal {

    private static final String SEALED = "sealed:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    SecretSeal(Home home) {
        this.file = home.folder("keys").resolve("webhooks.key");
    }

    /** What to keep of the secret of an address. */
    String seal(UUID endpoint, String secret) {
        byte[] nonce = drawn(NONCE_BYTES);
        byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, endpoint, secret.getBytes(StandardCharsets.UTF_8));
        var all = ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden);
        return SEALED + Base64.getEncoder().encodeToString(all.array());
    }

    boolean isSealed(String kept) {
        return kept.startsWith(SEALED);
    }

    /** The secret of which this was kept; one that was kept before there was a seal is itself. Fails where the key is another one. */
    String open(UUID endpoint, String kept) {
        if (!isSealed(kept)) {
            return kept;
        }
        var all = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(SEALED.length())));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] hidden = new byte[all.remaining()];
        all.get(hidden);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, endpoint, hidden), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, byte[] nonce, UUID endpoint, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(endpoint.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new Shut(
                    "The secret of a webhook does not open with the key in %s; make the webhook anew, or bring the key back"
                            .formatted(file),
                    failure);
        }
    }

    /** A secret that was sealed with another key. */
    static final class Shut extends IllegalStateException {
        Shut(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Made when it is first asked for; of several processes one makes it. */
    private synchronized byte[] key() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void make() throws IOException {
        var folder = Files.createDirectories(file.getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var made = Files.createTempFile(folder, "webhooks", ".new", owner);
        try {
            Files.writeString(made, Base64.getEncoder().encodeToString(drawn(KEY_BYTES)) + "\n");
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException _) {
            // Another process was quicker; its key counts.
        } finally {
            Files.delete(made);
        }
    }

    private byte[] drawn(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return drawn;
    }
}
