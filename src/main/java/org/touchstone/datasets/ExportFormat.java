package org.touchstone.datasets;

import static org.touchstone.datasets.Loss.SOFT_LABELS;
import static org.touchstone.datasets.Loss.SOURCES;
import static org.touchstone.datasets.Loss.STRENGTH;
import static org.touchstone.datasets.Loss.SYSTEM_TURNS;
import static org.touchstone.datasets.Loss.TIES;
import static org.touchstone.datasets.Loss.TURNS;
import static org.touchstone.datasets.Loss.VOTES;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The formats in which a snapshot leaves the house, and what each has no place for. {@code src/docs/formats-out.md} has their fields. */
public enum ExportFormat {
    /** HH-RLHF: {@code chosen} and {@code rejected} are whole dialogues. */
    HH("hh", FileType.JSONL, TIES, SOFT_LABELS, STRENGTH, VOTES, SOURCES, SYSTEM_TURNS, TURNS),
    /** TRL with an explicit prompt: {@code prompt}, {@code chosen}, {@code rejected}, and {@code margin} where one is known. */
    TRL("trl", FileType.JSONL, TIES, SOFT_LABELS, VOTES, SOURCES, SYSTEM_TURNS, TURNS),
    /** TRL with an implicit prompt: both dialogues whole. */
    TRL_IMPLICIT("trl-implicit", FileType.JSONL, TIES, SOFT_LABELS, VOTES, SOURCES, SYSTEM_TURNS, TURNS),
    /** TRL with an explicit prompt, as lists of messages with {@code role} and {@code content}. */
    TRL_CONVERSATIONAL("trl-conversational", FileType.JSONL, TIES, SOFT_LABELS, VOTES, SOURCES),
    /** TRL with an implicit prompt, as lists of messages. */
    TRL_CONVERSATIONAL_IMPLICIT("trl-conversational-implicit", FileType.JSONL, TIES, SOFT_LABELS, VOTES, SOURCES),
    /** TRL's unpaired preferences: {@code prompt}, {@code completion}, {@code label}. */
    KTO("kto", FileType.JSONL, TIES, SOFT_LABELS, STRENGTH, VOTES, SOURCES, SYSTEM_TURNS, TURNS),
    /** The same as lists of messages. */
    KTO_CONVERSATIONAL("kto-conversational", FileType.JSONL, TIES, SOFT_LABELS, STRENGTH, VOTES, SOURCES),
    /** HelpSteer3: two responses, a preference from -3 to 3, and what each worker said on that scale. */
    HELPSTEER3("helpsteer3", FileType.JSONL, SOFT_LABELS, SOURCES),
    /** HelpSteer2-Preference: the same with the conversation as one text. */
    HELPSTEER2("helpsteer2", FileType.JSONL, SOFT_LABELS, SOURCES, SYSTEM_TURNS, TURNS),
    /** Chatbot Arena: a line for each vote. */
    ARENA("arena", FileType.JSONL, SOFT_LABELS, STRENGTH),
    /** OpenAssistant: a tree for each comparison, its replies ranked. */
    OASST("oasst", FileType.JSONL, SOFT_LABELS, STRENGTH, VOTES, SYSTEM_TURNS),
    /** Our own, which loses nothing. */
    NATIVE("native", FileType.JSONL),
    /** A line for each vote, with the texts. */
    VOTES_TABLE("votes", FileType.JSONL, SOFT_LABELS),
    /** A row for each pair. */
    CSV("csv", FileType.CSV, VOTES),
    /** A row for each vote, without the texts. */
    CSV_VOTES("csv-votes", FileType.CSV, SOFT_LABELS, SOURCES, SYSTEM_TURNS, TURNS),
    /** The fields of TRL and what stands behind the label, in columns. */
    PARQUET("parquet", FileType.PARQUET, TIES, VOTES, SYSTEM_TURNS, TURNS),
    /** The same with lists of messages. */
    PARQUET_CONVERSATIONAL("parquet-conversational", FileType.PARQUET, TIES, VOTES),
    /** A folder for Hugging Face datasets: a card and a file for each part. */
    HF("hf", FileType.ZIP, TIES, VOTES);

    private final String code;
    private final FileType type;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Loss> lost;

    ExportFormat(String code, FileType type, Loss... lost) {
        this.code = code;
        this.type = type;
        this.lost = Set.of(lost);
    }

    /** Returns the format by its name in addresses, or refuses. */
    public static ExportFormat of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new UnknownExportFormat(code));
    }

    /** Its name in addresses and file names. */
    public String code() {
        return code;
    }

    public FileType type() {
        return type;
    }

    /** What it has no place for. */
    public Set<Loss> lost() {
        return lost;
    }

    /** Whether each part has a file of its own; else there is one file that holds all parts. */
    public boolean isByPart() {
        return this != HF;
    }

    private static String codes() {
        return Arrays.stream(values()).map(ExportFormat::code).collect(Collectors.joining(", "));
    }

    /** No such format. */
    private static final class UnknownExportFormat extends Refusal.Invalid {
        UnknownExportFormat(String code) {
            super(
                    "unknown-format",
                    "format",
                    "There is no format \"%s\"; there are %s".formatted(code, codes()),
                    code,
                    codes());
        }

        @Override
        public Phrase phrase() {
            return phrase(".export");
        }
    }
}
