package com.strategymarket.bench.measure;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** What figures are to be read with. */
public final class Machine {

    /** As Lambda runs functions: the first compiler only, and the collector for one core. */
    public static final List<String> LAMBDA_FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Machine() {}

    public static String description() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        var flags =
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(flag -> flag.startsWith("-X"))
                        .toList();
        return String.format(
                Locale.ROOT,
                "Machine: %d cores (%s), %.0f GiB, %s; JDK %s; %s.",
                system.getAvailableProcessors(),
                system.getArch(),
                system.getTotalMemorySize() / (double) (1L << 30),
                system.getName(),
                Runtime.version(),
                String.join(" ", flags));
    }
}
