package org.touchstone.torch;

import ai.djl.engine.Engine;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.file.Path;

/** The native library, started once per process: offline, its files under our own cache folder, one processor left to others. */
public final class Torch {

    private static boolean started;

    private Torch() {}

    /** Makes the engine ready; the first folder named keeps the unpacked libraries. */
    public static synchronized void start(Path folder) {
        if (!started) {
            System.setProperty("ai.djl.offline", "true");
            System.setProperty("DJL_CACHE_DIR", folder.toString());
            Engine.getEngine("PyTorch");
            JniUtils.setNumThreads(threads());
            started = true;
        }
    }

    /** As many as whoever started the process says, since several may train on one machine. */
    private static int threads() {
        var given = System.getenv("OMP_NUM_THREADS");
        int usual = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        return given != null && given.matches("[1-9]\\d{0,3}") ? Integer.parseInt(given) : usual;
    }
}
