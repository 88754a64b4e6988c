package org.touchstone.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.support.Home;

class SecretSealTests {

    private static final String SECRET = "whsec_0123456789";

    private final UUID endpoint = UUID.randomUUID();

    @TempDir
    private Path home;

    @Test
    void opensWhatItSealedAlsoInAnotherProcess() {
        var kept = seal().seal(endpoint, SECRET);
        assertThat(kept).doesNotContain(SECRET, "whsec").isNotEqualTo(seal().seal(endpoint, SECRET));
        assertThat(seal().open(endpoint, kept)).isEqualTo(SECRET);
        assertThat(seal().open(endpoint, SECRET))
                .as("from before there was a seal")
                .isEqualTo(SECRET);
    }

    @Test
    void opensNothingOfAnotherAddressOrUnderAnotherKey() throws IOException {
        var kept = seal().seal(endpoint, SECRET);
        assertThatIllegalStateException().isThrownBy(() -> seal().open(UUID.randomUUID(), kept));
        Files.delete(key());
        assertThatIllegalStateException()
                .isThrownBy(() -> seal().open(endpoint, kept))
                .withMessageContaining("make the webhook anew");
    }

    @Test
    void theKeyIsForItsOwnerAlone() throws IOException {
        seal().seal(endpoint, SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        try (var files = Files.list(key().getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    private SecretSeal seal() {
        return new SecretSeal(new Home(home));
    }

    private Path key() {
        return home.resolve("keys/webhooks.key");
    }
}
