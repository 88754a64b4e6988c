package org.touchstone.datasets;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.touchstone.support.Phrase;

/** The snapshots themselves. */
@Component
class OtherSnapshots implements OtherTexts {

    private final Datasets datasets;

    OtherSnapshots(Datasets datasets) {
        this.datasets = datasets;
    }

    @Override
    public String kind() {
        return "snapshot";
    }

    @Override
    public List<Collection> collections() {
        var what = Phrase.of("datasets.dataset");
        return datasets.all().stream()
                .map(view -> new Collection(view.id().value(), what, view.name(), view.size()))
                .toList();
    }

    @Override
    public void forEach(UUID id, Consumer<PreferencePair> each) {
        datasets.forEach(new SnapshotId(id), null, each);
    }
}
