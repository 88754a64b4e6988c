package org.touchstone.laboratory.lessons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.datasets.Split;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.language.Corpus;
import org.touchstone.laboratory.language.Transcript;

/** What language models read first: dialogues with both of their responses, whichever was preferred. */
public final class Texts {

    private static final String FIELD = "text";
    private static final int WHOLE = 1 << 20;

    private Texts() {}

    /** A dataset whose dialogues are read; where none is named, those of another field are. */
    public static Field field() {
        return Field.of(FIELD, Field.Type.SNAPSHOT_OR_NONE);
    }

    /** The training part of what the field names, or else of another. */
    public static Corpus corpus(Bench bench, String otherwise) {
        return corpus(bench.pairs(bench.settings().has(FIELD) ? FIELD : otherwise, Split.TRAIN));
    }

    /** Each dialogue once, however often it was compared. */
    public static Corpus corpus(List<PreferencePair> pairs) {
        var seen = new LinkedHashSet<String>();
        var texts = new ArrayList<int[]>();
        for (var pair : pairs) {
            for (var response : List.of(pair.first(), pair.second())) {
                if (seen.add(Transcript.text(pair.conversation()) + response)) {
                    texts.add(
                            Transcript.of(pair.conversation(), response, WHOLE).tokens());
                }
            }
        }
        return Corpus.of(texts);
    }
}
