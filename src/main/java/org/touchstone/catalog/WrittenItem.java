package org.touchstone.catalog;

/**
 * A written test item as a reviewer meets it: the behaviour that is tested stands before the question, the label is the
 * only response.
 */
public record WrittenItem(String behaviour, String question, String label) {

    private static final String OPENING = "Behaviour under test: ";

    /** Reads an item back; without a behaviour where the comparison was made in another way. */
    public static WrittenItem of(CandidateSet set) {
        var turns = set.conversation().turns();
        var first = turns.getFirst();
        boolean named = first.speaker() == Speaker.SYSTEM && first.content().startsWith(OPENING);
        return new WrittenItem(
                named ? first.content().substring(OPENING.length()) : "",
                turns.getLast().content(),
                set.responses().getFirst().content());
    }

    /** The behaviour that a file is named after: {@code persona/agreeableness.jsonl.gz} tests {@code agreeableness}. */
    static String behaviour(String fileName) {
        var last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return FileEndings.without(last);
    }

    Turn instruction() {
        return new Turn(Speaker.SYSTEM, OPENING + behaviour);
    }
}
