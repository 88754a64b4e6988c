package org.touchstone.laboratory.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.touchstone.torch.TorchProgram;

/** The text of {@code language.torchscript.txt}. */
final class LanguageProgram {

    private static final String FILE = "language.torchscript.txt";

    private LanguageProgram() {}

    static TorchProgram load() {
        try (var file = Objects.requireNonNull(LanguageProgram.class.getResourceAsStream(FILE), FILE)) {
            return new TorchProgram(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
