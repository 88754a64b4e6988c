package org.touchstone.laboratory.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.torch.Artifact;

/** Language models that several cells of an experiment begin with, kept in its folder by whichever cell comes first. */
public record Shelf(Path folder) {

    /**
     * The model of this name.
     *
     * @param made makes it where it is not there yet; the same for the name wherever it is made
     */
    public LanguageModel model(String name, Supplier<LanguageModel> made) {
        var file = folder.resolve(name + ".safetensors");
        try {
            if (Files.exists(file)) {
                return LanguageModel.of(Artifact.of(Files.readAllBytes(file)));
            }
            var model = made.get();
            var partial = folder.resolve(name + ".partial");
            Files.write(partial, model.artifact().toBytes());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
