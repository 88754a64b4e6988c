package org.touchstone.preference.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.touchstone.support.Refusal;

class ModelUploadTests {

    private static final int LARGEST = 1 << 20;
    private static final byte[] CARD = new byte[LARGEST / 2];

    private final ModelUpload upload = new ModelUpload(DataSize.ofBytes(LARGEST));
    private final byte[] model = new byte[100_000];

    ModelUploadTests() {
        new Random(1).nextBytes(model);
    }

    @Test
    void readsAModelAloneAndBehindItsCard() throws IOException {
        assertThat(read(model)).isEqualTo(model);
        assertThat(read(archive(CARD, model))).isEqualTo(model);
    }

    @Test
    void refusesAnArchiveThatWasCutOff() throws IOException {
        var archive = archive(CARD, model);
        for (int length : new int[] {10, 40, 300, 60_000}) {
            refused("model-file-zip", Arrays.copyOf(archive, length));
        }
    }

    @Test
    void doesNotUnfoldWithoutEndWhatStandsBeforeAModel() throws IOException {
        refused("model-file-large", archive(new byte[LARGEST + 1], model));
        refused("model-file-large", archive(CARD, CARD, new byte[1], model));
        assertThat(read(archive(CARD, CARD, model))).isEqualTo(model);
    }

    private byte[] read(byte[] file) throws IOException {
        return upload.read(new ByteArrayInputStream(file));
    }

    private void refused(String code, byte[] file) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** The last of the contents is the model. */
    private static byte[] archive(byte[]... contents) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(archive)) {
            for (int i = 0; i < contents.length; i++) {
                zip.putNextEntry(new ZipEntry(i == contents.length - 1 ? "model.safetensors" : "card" + i));
                zip.write(contents[i]);
            }
        }
        return archive.toByteArray();
    }
}
