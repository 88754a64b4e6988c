package org.touchstone.runs;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes processes stand still and go on, by the function {@code kill} of POSIX. Does nothing on systems other than Linux, where signals have other
 * numbers, nor where Java may not call native functions.
 */
final class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final int CONTINUE = 18;
    private static final int STOP = 19;
    private static final Optional<MethodHandle> KILL = kill();

    private Signals() {}

    /** Makes it stand still, wherever it is in its work, until it is told to go on. A process that is gone is left alone. */
    static void stop(long process) {
        send(process, STOP);
    }

    /** Lets it go on; nothing happens to one that does not stand still. */
    static void goOn(long process) {
        send(process, CONTINUE);
    }

    private static void send(long process, int signal) {
        if (KILL.isPresent() && process > 1 && process <= Integer.MAX_VALUE) {
            try {
                int _ = (int) KILL.get().invokeExact((int) process, signal);
            } catch (Throwable impossible) { // declared by the handle; the function throws nothing
                throw new IllegalStateException("A signal could not be sent", impossible);
            }
        }
    }

    @SuppressWarnings("restricted") // one system call with two numbers
    private static Optional<MethodHandle> kill() {
        if (!System.getProperty("os.name", "").equals("Linux")) {
            return Optional.empty();
        }
        try {
            var linker = Linker.nativeLinker();
            return Optional.of(linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("kill"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT)));
        } catch (RuntimeException refused) {
            LOG.warn("Trainings are not held back while people wait, for Java may not call native functions", refused);
            return Optional.empty();
        }
    }
}
