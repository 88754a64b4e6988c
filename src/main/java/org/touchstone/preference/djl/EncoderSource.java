package org.touchstone.preference.djl;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.touchstone.torch.Artifact;

/** The encoder that models here are built upon, and how text is brought to it: that on the class path, or a researcher's own. */
@Component
class EncoderSource implements DisposableBean {

    private static final String FORMATTING = "formatting";
    private static final String ENCODER = "encoder";

    private final @Nullable EncoderFolder folder;
    private @Nullable Loaded loaded;

    /** Looks into the folder at once, so that a wrong one is noticed when the application starts. */
    EncoderSource(@Value("${touchstone.encoder.folder:}") String folder) {
        this.folder = folder.isBlank() ? null : new EncoderFolder(Path.of(folder.strip()));
    }

    private record Loaded(EncoderModel model, Formatting formatting, Wordpieces wordpieces) {}

    EncoderModel model() {
        return loaded().model();
    }

    Formatting formatting() {
        return loaded().formatting();
    }

    /** What a model must remember of the encoder it was trained with. */
    Map<String, String> metadata() {
        return Map.of(FORMATTING, Formatting.VERSION, ENCODER, model().digest());
    }

    /** Refuses a model that was trained with another encoder or another formatting than this one. */
    void check(Artifact artifact) {
        for (var setting : metadata().entrySet()) {
            if (!setting.getValue().equals(artifact.setting(setting.getKey()))) {
                throw new IllegalArgumentException("The model was trained with the %s %s but this is %s"
                        .formatted(setting.getKey(), artifact.setting(setting.getKey()), setting.getValue()));
            }
        }
    }

    private synchronized Loaded loaded() {
        var known = loaded;
        if (known == null) {
            var model = folder == null ? EncoderModel.miniLm() : folder.read();
            var wordpieces = new Wordpieces(model.tokenizer());
            known = new Loaded(model, new Formatting(wordpieces), wordpieces);
            loaded = known;
        }
        return known;
    }

    @Override
    public synchronized void destroy() {
        if (loaded != null) {
            loaded.wordpieces().close();
            loaded = null;
        }
    }
}
