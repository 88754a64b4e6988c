package org.touchstone.datasets.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.datasets.Origin;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.datasets.SnapshotView;
import org.touchstone.studies.StudyId;

/** A snapshot as the API shows it; lists leave the manifest out. */
record SnapshotJson(
        SnapshotId id,
        String name,
        String digest,
        Origin origin,
        @Nullable StudyId study,
        Map<String, Integer> counts,
        boolean simulated,
        Instant frozenAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable FilesJson exports,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonRawValue @Nullable
        String manifest) {

    static SnapshotJson brief(SnapshotView view) {
        return new SnapshotJson(
                view.id(),
                view.name(),
                view.digest(),
                view.origin(),
                view.study(),
                counts(view),
                view.simulated(),
                view.frozenAt(),
                null,
                null);
    }

    static SnapshotJson whole(SnapshotView view, FilesJson exports) {
        return new SnapshotJson(
                view.id(),
                view.name(),
                view.digest(),
                view.origin(),
                view.study(),
                counts(view),
                view.simulated(),
                view.frozenAt(),
                exports,
                view.manifest());
    }

    /** The number of pairs by the name of their part. */
    static Map<String, Integer> counts(SnapshotView view) {
        return view.counts().entrySet().stream()
                .collect(Collectors.toMap(
                        count -> count.getKey().name().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (one, _) -> one,
                        TreeMap::new));
    }
}
