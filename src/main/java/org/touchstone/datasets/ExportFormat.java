package org.touchstone.datasets;

import java.util.Arrays;
import org.touchstone.support.Phrase;
import org.touchstone.support.Refusal;

/** The formats in which a snapshot leaves the house, one JSON object on each line. */
public enum ExportFormat {
    /** HH-RLHF: {@code chosen} and {@code rejected} are whole dialogues. */
    HH("hh", false),
    /** TRL with an explicit prompt: {@code prompt}, {@code chosen}, {@code rejected}, and {@code margin} where the strength is known. */
    TRL("trl", false),
    /** The same as lists of messages with {@code role} and {@code content}. */
    TRL_CONVERSATIONAL("trl-conversational", false),
    /** Our own, which loses nothing: ties, soft labels, strength and the number of votes. */
    NATIVE("native", true);

    private final String code;
    private final boolean holdsTies;

    ExportFormat(String code, boolean holdsTies) {
        this.code = code;
        this.holdsTies = holdsTies;
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

    /** Whether a tie can be written; formats with a chosen and a rejected response leave ties out. */
    public boolean holdsTies() {
        return holdsTies;
    }

    /** No such format. */
    private static final class UnknownExportFormat extends Refusal.Invalid {
        UnknownExportFormat(String code) {
            super(
                    "unknown-format",
                    "format",
                    "There is no format \"%s\"; there are hh, trl, trl-conversational and native".formatted(code),
                    code);
        }

        @Override
        public Phrase phrase() {
            return phrase(".export");
        }
    }
}
