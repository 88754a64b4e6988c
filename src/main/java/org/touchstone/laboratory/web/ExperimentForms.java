package org.touchstone.laboratory.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.touchstone.datasets.Datasets;
import org.touchstone.evaluation.Suites;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Materials;
import org.touchstone.support.Phrase;

/** Forms of experiments, made from what their kinds ask for. */
@Component
class ExperimentForms {

    private final Datasets datasets;
    private final Suites suites;
    private final Materials materials;
    private final ExperimentKinds kinds;

    ExperimentForms(Datasets datasets, Suites suites, Materials materials, ExperimentKinds kinds) {
        this.datasets = datasets;
        this.suites = suites;
        this.materials = materials;
        this.kinds = kinds;
    }

    /**
     * The fields of a form.
     *
     * @param written what is in them, by name; the usual where a name is missing
     * @param wrong the field that was refused; null where none was
     */
    List<FieldRow> rows(ExperimentKind kind, Map<String, String> written, @Nullable String wrong) {
        return kind.fields().stream()
                .map(field -> row(
                        kind,
                        field,
                        written.getOrDefault(field.name(), field.usual()),
                        field.name().equals(wrong)))
                .toList();
    }

    /** A file that was refused has to be chosen anew. */
    private FieldRow row(ExperimentKind kind, Field field, String written, boolean wrong) {
        boolean dropped = field.type() == Field.Type.FILE && wrong;
        var kept = field.type() == Field.Type.FILE && !dropped ? sized(written) : null;
        return new FieldRow(kind.name(), field, dropped ? "" : written, options(field), kept, wrong);
    }

    private @Nullable Phrase sized(String digest) {
        return materials
                .size(digest)
                .map(size -> Phrase.of("laboratory.file.size", size.lines(), kilobytes(size)))
                .orElse(null);
    }

    private static int kilobytes(Materials.Size size) {
        return Math.ceilDiv(size.bytes(), 1024);
    }

    /** Keeps the files that came with a form, and writes their digests into its fields; refuses what cannot be kept. */
    void keep(ExperimentKind kind, Map<String, MultipartFile> files, Map<String, String> written) throws IOException {
        for (var field : kind.fields()) {
            var file = files.get(field.name());
            if (field.type() == Field.Type.FILE && file != null && !hollow(file)) {
                written.put(field.name(), materials.keep(field.name(), beginning(file)));
            }
        }
    }

    /** Browsers send a part even where no file was chosen. */
    private static boolean hollow(MultipartFile file) {
        return file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    /** A byte more than may be kept tells that a file is too large. */
    private static byte[] beginning(MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            return content.readNBytes(Materials.MOST_BYTES + 1);
        }
    }

    private List<FieldRow.Option> options(Field field) {
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE ->
                datasets.all().stream()
                        .map(one -> new FieldRow.Option(
                                one.id().toString(), Phrase.of("laboratory.option.snapshot", one.name(), one.size())))
                        .toList();
            case SUITE, SUITE_OR_NONE ->
                suites.all().stream()
                        .map(one -> new FieldRow.Option(
                                one.id().toString(), Phrase.of("laboratory.option.suite", one.said(), one.items())))
                        .toList();
            case CHOICE, CHOICES ->
                field.options().stream()
                        .map(option -> new FieldRow.Option(option, Phrase.of("laboratory.choice." + option)))
                        .toList();
            default -> List.of();
        };
    }

    /** What an experiment was asked to do; names of data with where they are and their digest. */
    List<Said> said(ExperimentView experiment) {
        return kinds.all().stream()
                .filter(kind -> kind.name().equals(experiment.kind()))
                .flatMap(kind -> kind.fields().stream())
                .map(field -> said(experiment, field))
                .toList();
    }

    private Said said(ExperimentView experiment, Field field) {
        var settings = experiment.settings();
        var label = Phrase.of("laboratory.%s.%s".formatted(experiment.kind(), field.name()));
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE ->
                settings.snapshot(field.name())
                        .map(datasets::find)
                        .map(one -> new Said(label, one.name(), "/snapshots/" + one.id(), one.digest()))
                        .orElse(new Said(label, "", null, null));
            case SUITE, SUITE_OR_NONE ->
                settings.suite(field.name())
                        .map(suites::find)
                        .map(one -> new Said(label, one.name(), "/suites/" + one.id(), one.digest()))
                        .orElse(new Said(label, "", null, null));
            case FILE -> {
                var digest = settings.text(field.name());
                yield new Said(
                        label,
                        "%s.jsonl".formatted(field.name()),
                        "/laboratory/%s/files/%s".formatted(experiment.id(), field.name()),
                        digest);
            }
            default -> new Said(label, settings.text(field.name()), null, null);
        };
    }

    /**
     * A setting as a page shows it.
     *
     * @param address of the data, within this application; null where the setting is none
     */
    record Said(
            Phrase label,
            String value,
            @Nullable String address,
            @Nullable String digest) {}
}
