package org.touchstone.preference;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** A model's stored form as a file that can be read from any place in it. */
final class ArtifactResource extends AbstractResource {

    private final ArtifactTable artifacts;
    private final ModelView model;

    ArtifactResource(ArtifactTable artifacts, ModelView model) {
        this.artifacts = artifacts;
        this.model = model;
    }

    @Override
    public String getDescription() {
        return "the artifact of model " + model.id();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return model.artifact().bytes();
    }

    @Override
    public String getFilename() {
        return "model-%s.safetensors".formatted(model.artifact().digest().substring(0, 12));
    }

    @Override
    public InputStream getInputStream() {
        return new ArtifactStream(
                artifacts, model.artifact().digest(), model.artifact().bytes());
    }
}
