package org.touchstone.laboratory.lessons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import org.touchstone.laboratory.language.LanguageModel;
import org.touchstone.torch.Artifact;

/** Models that several cells of an experiment begin with, kept in its folder by whichever cell comes first. */
public record Shelf(Path folder) {

    /** The language model of this name. */
    public LanguageModel model(String name, Supplier<LanguageModel> made) {
        return LanguageModel.of(artifact(name, () -> made.get().artifact()));
    }

    /**
     * The model of this name in its stored form.
     *
     * @param made makes it where it is not there yet; the same for the name wherever it is made
     */
    public Artifact artifact(String name, Supplier<Artifact> made) {
        var file = folder.resolve(name + ".safetensors");
        try {
            if (Files.exists(file)) {
                return Artifact.of(Files.readAllBytes(file));
            }
            var model = made.get();
            var partial = folder.resolve(name + ".partial");
            Files.write(partial, model.toBytes());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
