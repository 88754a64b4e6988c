package org.touchstone.preference.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.preference.ModelView;

/**
 * Which models a list shows; what is null or empty leaves out none.
 *
 * @param family the family's key
 * @param study the study's id, or {@value #IMPORTED} for models of no study
 */
record ModelFilter(@Nullable String family, @Nullable String study) {

    static final String IMPORTED = "none";

    List<ModelView> of(List<ModelView> models) {
        return models.stream()
                .filter(model -> open(family) || model.family().key().equals(family))
                .filter(model -> open(study) || study(model).equals(study))
                .toList();
    }

    /** Whether it leaves models out. */
    public boolean isNarrow() {
        return !open(family) || !open(study);
    }

    static String study(ModelView model) {
        var study = model.study();
        return study == null ? IMPORTED : study.toString();
    }

    private static boolean open(@Nullable String wanted) {
        return wanted == null || wanted.isEmpty();
    }
}
