package org.touchstone.laboratory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.touchstone.support.Refusal;

/** The kinds of experiments that there are. */
@Component
public class ExperimentKinds {

    private final List<ExperimentKind> kinds;
    private final Materials materials;

    ExperimentKinds(List<ExperimentKind> kinds, Materials materials) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparing(ExperimentKind::name))
                .toList();
        this.materials = materials;
    }

    /** All of them, by name. */
    public List<ExperimentKind> all() {
        return kinds;
    }

    /** The kind of a name, or a refusal. */
    public ExperimentKind find(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownKind(name));
    }

    /** Whether this version of the application works experiments of this kind and version out. */
    boolean has(String name, int version) {
        return kinds.stream().anyMatch(kind -> kind.name().equals(name) && kind.version() == version);
    }

    /**
     * What was written into the fields of a kind, or the usual where a field was not there; refuses what cannot be used, and names that are no
     * fields. Files are kept, and their digests stand for them.
     */
    Settings settings(ExperimentKind kind, Map<String, String> written) {
        var names = kind.fields().stream().map(Field::name).toList();
        written.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UnknownSetting(name, names);
                });
        var values = new HashMap<String, String>();
        for (var field : kind.fields()) {
            var text = text(field, written.getOrDefault(field.name(), field.usual()));
            new FieldCheck(field, text).run();
            values.put(field.name(), text.strip());
        }
        return new Settings(values);
    }

    private String text(Field field, String written) {
        boolean none = field.type().isOptional() && written.isBlank();
        return field.type().isFile() && !none ? materials.kept(field, written) : written;
    }

    private static final class UnknownSetting extends Refusal.Invalid {
        UnknownSetting(String name, List<String> names) {
            super(
                    "unknown-setting",
                    name,
                    "There is no setting %s; there are %s".formatted(name, String.join(", ", names)),
                    name,
                    String.join(", ", names));
        }
    }

    static final class UnknownKind extends Refusal.NotFound {
        UnknownKind(String name) {
            super("unknown-experiment-kind", "There is no kind of experiment called " + name);
        }
    }
}
