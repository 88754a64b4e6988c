package org.touchstone.runs;

/**
 * Why a process ended that did not say so itself.
 *
 * @param lasting whether another attempt would only end in the same way
 */
record Ending(String reason, boolean lasting) {

    /** What a JVM ends with that runs out of heap under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_HEAP = 3;

    private static final int KILLED = 137;

    static Ending of(Child child, RunSettings settings, String lastWords) {
        if (child.outgrown() > 0) {
            return new Ending(
                    "It ran out of memory: its process held %d MB of the machine's memory and may hold %d (touchstone.trainer.memory)."
                            .formatted(child.outgrown(), settings.memoryMegabytes()),
                    true);
        }
        int code = child.process().exitValue();
        if (code == OUT_OF_HEAP) {
            return new Ending(
                    "It ran out of memory: the Java heap of %d MB was used up (touchstone.trainer.heap)."
                            .formatted(settings.heapMegabytes()),
                    true);
        }
        var hint = code == KILLED ? " It was killed, as the system does when memory runs short." : "";
        return new Ending("The process ended with exit code %d.%s %s".formatted(code, hint, lastWords), false);
    }
}
