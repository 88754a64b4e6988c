package org.touchstone.runs;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What trainings and other runs may take of this machine.
 *
 * @param concurrent how many run at the same time; more wait
 * @param heap the most Java heap of each; when null two fifths of the machine's memory, shared by those that may run at once
 * @param memory the most resident memory of each, heap and native memory together, over which it is ended; when null four fifths of the
 *     machine's, shared likewise
 * @param yields whether they give way to whoever else wants the processor, and stand still while this application answers somebody; on a machine
 *     that is always busy with something else they would hardly come on
 * @param javaOptions what else Java is told when it starts one of them
 */
@Validated
@ConfigurationProperties("touchstone.trainer")
record RunSettings(
        @DefaultValue("1") @Min(1) @Max(64) int concurrent,
        @Nullable DataSize heap,
        @Nullable DataSize memory,
        @DefaultValue("true") boolean yields,
        @DefaultValue List<String> javaOptions) {

    private static final long LEAST_HEAP = 512;
    private static final long MOST_HEAP = 8192;

    RunSettings {
        javaOptions = List.copyOf(javaOptions);
    }

    /** The most heap, in megabytes. */
    long heapMegabytes() {
        return heap == null
                ? Math.clamp(machine() * 2 / 5 / concurrent, LEAST_HEAP, MOST_HEAP)
                : Math.max(1, heap.toMegabytes());
    }

    /** The most resident memory, in megabytes. */
    long memoryMegabytes() {
        return memory == null ? machine() * 4 / 5 / concurrent : Math.max(1, memory.toMegabytes());
    }

    private static long machine() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return DataSize.ofBytes(system.getTotalMemorySize()).toMegabytes();
    }
}
