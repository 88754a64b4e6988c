package org.touchstone.labeling.web;

/** Why a worker may pass a comparison on; the names are stored. */
enum SkipReason {
    TOPIC("I do not know enough about the topic"),
    LANGUAGE("I do not read this language well"),
    UPSETTING("I would rather not read this"),
    BROKEN("The texts are broken or cut off"),
    BOTH("I cannot say which is better, however I try"),
    OTHER("Another reason");

    private final String words;

    SkipReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
