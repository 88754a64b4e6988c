package org.touchstone.laboratory.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.touchstone.datasets.Datasets;
import org.touchstone.datasets.SnapshotId;
import org.touchstone.evaluation.Suites;
import org.touchstone.laboratory.ExperimentKind;
import org.touchstone.laboratory.ExperimentKinds;
import org.touchstone.laboratory.ExperimentView;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Materials;
import org.touchstone.laboratory.lessons.SampleText;
import org.touchstone.laboratory.lessons.Texts;
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
        boolean dropped = field.type().isFile() && wrong;
        var kept = field.type().isFile() && !dropped ? sized(written) : null;
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
            if (field.type().isFile() && file != null && !hollow(file)) {
                written.put(field.name(), materials.keep(field, beginning(file, Materials.most(field))));
            }
        }
    }

    /** Browsers send a part even where no file was chosen. */
    private static boolean hollow(MultipartFile file) {
        return file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    /** A byte more than may be kept tells that a file is too large. */
    private static byte[] beginning(MultipartFile file, int most) throws IOException {
        try (var content = file.getInputStream()) {
            return content.readNBytes(most + 1);
        }
    }

    private List<FieldRow.Option> options(Field field) {
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE ->
                datasets.all().stream()
                        .map(one -> new FieldRow.Option(
                                one.id().toString(),
                                Phrase.of("laboratory.option.snapshot", one.name(), one.size(), brief(one.digest()))))
                        .toList();
            case SUITE, SUITE_OR_NONE ->
                suites.all().stream()
                        .map(one -> new FieldRow.Option(
                                one.id().toString(),
                                Phrase.of("laboratory.option.suite", one.said(), one.items(), brief(one.digest()))))
                        .toList();
            case CHOICE, CHOICES ->
                field.options().stream()
                        .map(option -> new FieldRow.Option(option, choice(option)))
                        .toList();
            default -> List.of();
        };
    }

    /** Enough of a digest to tell data of one name apart. */
    private static String brief(String digest) {
        return digest.substring(0, 12);
    }

    /** What a form is filled with for a snapshot: the first field that takes one has it, and its dialogues are read. */
    Map<String, String> about(ExperimentKind kind, SnapshotId snapshot) {
        var chosen = datasets.find(snapshot).id().toString();
        return kind.fields().stream()
                .filter(ExperimentForms::takesSnapshot)
                .findFirst()
                .map(field -> Map.of(field.name(), chosen, Texts.DIET, Texts.DIALOGUES))
                .orElse(Map.of());
    }

    private static boolean takesSnapshot(Field field) {
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE -> true;
            default -> false;
        };
    }

    /** The names of the data that an experiment is about, each once. */
    List<String> data(ExperimentView experiment) {
        return said(experiment).stream()
                .filter(setting -> setting.address() != null)
                .map(Said::text)
                .distinct()
                .toList();
    }

    /** What an experiment was asked to do; names of data with where they are and their digest. What was left open is not told. */
    List<Said> said(ExperimentView experiment) {
        return kinds.all().stream()
                .filter(kind -> kind.name().equals(experiment.kind()))
                .flatMap(kind -> kind.fields().stream())
                .map(field -> said(experiment, field))
                .filter(Said::isSomething)
                .toList();
    }

    private Said said(ExperimentView experiment, Field field) {
        var settings = experiment.settings();
        var label = Phrase.of("laboratory.%s.%s".formatted(experiment.kind(), field.name()));
        return switch (field.type()) {
            case SNAPSHOT, SNAPSHOT_OR_NONE ->
                settings.snapshot(field.name())
                        .map(datasets::find)
                        .map(one -> Said.data(label, one.name(), "/snapshots/" + one.id(), one.digest()))
                        .orElse(Said.words(label, List.of()));
            case SUITE, SUITE_OR_NONE ->
                settings.suite(field.name())
                        .map(suites::find)
                        .map(one -> Said.data(label, one.name(), "/suites/" + one.id(), one.digest()))
                        .orElse(Said.words(label, List.of()));
            case FILE, TEXT_FILE_OR_NONE ->
                settings.has(field.name()) ? file(experiment, field, label) : Said.words(label, List.of());
            case CHOICE, CHOICES -> chosen(label, settings.words(field.name()), field);
            case WHOLES, DECIMALS -> Said.text(label, String.join(", ", settings.words(field.name())));
            default -> Said.text(label, settings.text(field.name()));
        };
    }

    private Said file(ExperimentView experiment, Field field, Phrase label) {
        var digest = experiment.settings().text(field.name());
        return Said.data(
                        label,
                        LaboratoryFiles.named(field),
                        "/laboratory/%s/files/%s".formatted(experiment.id(), field.name()),
                        digest)
                .with(List.of(), materials.bytes(digest));
    }

    /** The text that comes with the application is data, too, though it is chosen among words. */
    private static Said chosen(Phrase label, List<String> options, Field field) {
        return field.name().equals(Texts.DIET) && options.contains(Texts.SAMPLE)
                ? Said.data(label, LaboratoryFiles.SAMPLE, "/laboratory/" + LaboratoryFiles.SAMPLE, SampleText.digest())
                        .with(choices(options), SampleText.content().length)
                : Said.words(label, choices(options));
    }

    private static List<Phrase> choices(List<String> options) {
        return options.stream().map(ExperimentForms::choice).toList();
    }

    private static Phrase choice(String option) {
        return Phrase.of("laboratory.choice." + option);
    }

    /**
     * A setting as a page shows it.
     *
     * @param text the name of the data, or what was written; empty where something was chosen, or nothing
     * @param chosen what was chosen
     * @param address of the data, within this application; null where the setting is none
     * @param digest of the data
     * @param size of the data in bytes; null where it is not told
     */
    record Said(
            Phrase label,
            String text,
            List<Phrase> chosen,
            @Nullable String address,
            @Nullable String digest,
            @Nullable Phrase size) {

        private boolean isSomething() {
            return !text.isEmpty() || !chosen.isEmpty();
        }

        private static Said data(Phrase label, String name, String address, String digest) {
            return new Said(label, name, List.of(), address, digest, null);
        }

        private Said with(List<Phrase> words, int bytes) {
            return new Said(label, text, words, address, digest, Phrase.of("laboratory.file.bytes", bytes));
        }

        private static Said text(Phrase label, String text) {
            return new Said(label, text, List.of(), null, null, null);
        }

        private static Said words(Phrase label, List<Phrase> chosen) {
            return new Said(label, "", chosen, null, null, null);
        }
    }
}
