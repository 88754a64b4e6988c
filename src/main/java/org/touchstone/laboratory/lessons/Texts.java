package org.touchstone.laboratory.lessons;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.touchstone.datasets.PreferencePair;
import org.touchstone.laboratory.Bench;
import org.touchstone.laboratory.Field;
import org.touchstone.laboratory.Settings;
import org.touchstone.laboratory.Unasked;
import org.touchstone.laboratory.language.Corpus;
import org.touchstone.laboratory.language.Transcript;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** What language models read first: dialogues with both of their responses, whichever was preferred, or plain text. */
public final class Texts {

    /** What is read; experiments from before there was a choice read dialogues. */
    public static final String DIET = "diet";

    /** The choice to read dialogues. */
    public static final String DIALOGUES = "dialogues";

    /** The choice to read the text that comes with the application. */
    public static final String SAMPLE = "sample";

    /** The longest window that language models of the usual sizes read. */
    public static final int WINDOW = 512;

    private static final String FILE = "file";
    private static final String OTHER = "text";
    private static final int WHOLE = 1 << 20;
    private static final int DIGITS = 12;

    private Texts() {}

    /** What is read. */
    public static Field diet() {
        return Field.choice(DIET, DIALOGUES, DIALOGUES, FILE, SAMPLE);
    }

    /** What is read, of a kind that also makes up things to read, which are the usual. */
    public static Field diet(String made) {
        return Field.choice(DIET, made, made, SAMPLE, FILE, DIALOGUES);
    }

    /** A dataset whose dialogues are read; where none is named, those of another field are. */
    public static Field field() {
        return Field.of(OTHER, Field.Type.SNAPSHOT_OR_NONE);
    }

    /** A file that is read. */
    public static Field file() {
        return Field.textFile(FILE);
    }

    private static String diet(Settings settings) {
        return settings.has(DIET) ? settings.text(DIET) : DIALOGUES;
    }

    /**
     * Refuses settings by which there is too little to read, or something that is not read.
     *
     * @param tokens of the longest window
     */
    public static void demand(Bench bench, int tokens) {
        var settings = bench.settings();
        var diet = diet(settings);
        if (settings.has(FILE) != diet.equals(FILE)) {
            throw settings.has(FILE) ? new Unread(FILE) : new NoFile();
        }
        if (settings.has(OTHER) && (diet.equals(FILE) || diet.equals(SAMPLE))) {
            throw new Unread(OTHER);
        }
        if (diet.equals(FILE)) {
            int there = corpus(bench, OTHER).size();
            if (there < tokens) {
                throw new TooShort(there, tokens);
            }
        }
    }

    /** What is to be read; where that is dialogues, the training part of what is named, or else of another field. */
    public static Corpus corpus(Bench bench, String otherwise) {
        return corpus(bench, otherwise, List.of());
    }

    /**
     * The same without dialogues that open like a test pair of others.
     *
     * @param exams the fields that name these
     */
    public static Corpus corpus(Bench bench, String otherwise, List<String> exams) {
        return switch (diet(bench.settings())) {
            case FILE -> PlainText.of(bench.lines(FILE)).corpus();
            case SAMPLE -> SampleText.read().corpus();
            default -> corpus(Unasked.pairs(bench, bench.settings().has(OTHER) ? OTHER : otherwise, exams));
        };
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

    /** Remarks of a report, before them what was read where it is no dataset. */
    public static List<Phrase> told(Settings settings, Phrase... remarks) {
        var told = new ArrayList<Phrase>();
        if (diet(settings).equals(SAMPLE)) {
            told.add(Phrase.of("laboratory.read.sample", SampleText.content().length, brief(SampleText.digest())));
        } else if (diet(settings).equals(FILE)) {
            told.add(Phrase.of("laboratory.read.file", brief(settings.text(FILE))));
        }
        told.addAll(List.of(remarks));
        return told;
    }

    private static String brief(String digest) {
        return digest.substring(0, DIGITS);
    }

    private static final class NoFile extends Refusal.Invalid {
        NoFile() {
            super("text-no-file", FILE, "file: choose the file that is to be read");
        }
    }

    private static final class Unread extends Refusal.Invalid {
        Unread(String what) {
            super(
                    "text-unread-" + what,
                    DIET,
                    "diet: there is a setting %s that would not be read; choose it here, or leave it out"
                            .formatted(what));
        }
    }

    private static final class TooShort extends Refusal.Invalid {
        TooShort(int there, int wanted) {
            super(
                    "text-too-short",
                    FILE,
                    "file: there are %d bytes to read, and at least %d are wanted".formatted(there, wanted),
                    there,
                    wanted);
        }
    }
}
