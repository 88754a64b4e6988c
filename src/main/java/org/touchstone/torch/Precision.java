package org.touchstone.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How wide the numbers are that a network multiplies. */
public enum Precision {
    /** 32 bits: what networks are trained in. */
    FLOAT_32,
    /** 16 bits with the range of 32: twice to three times as fast where the processor has instructions for it, and slower where not. */
    BFLOAT_16;

    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    /** The fastest width of this machine's processor. */
    public static Precision ofThisProcessor() {
        try {
            return Files.isReadable(PROCESSOR) && Files.readString(PROCESSOR).contains("avx512_bf16")
                    ? BFLOAT_16
                    : FLOAT_32;
        } catch (IOException e) {
            return FLOAT_32;
        }
    }
}
