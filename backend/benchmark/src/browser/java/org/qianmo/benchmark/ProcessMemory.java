package org.qianmo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a program and all that it has started, as Linux counts it: shared pages are shared out (PSS). */
final class ProcessMemory {

    private static final int KIBIBYTES_PER_MEBIBYTE = 1024;

    private ProcessMemory() {}

    /**
     * @param argument on the command line of the first process, and of nobody else's
     * @return mebibytes
     */
    static long of(String argument) {
        return ProcessHandle.allProcesses()
                        .filter(process -> commandLine(process).contains(argument))
                        .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                        .distinct()
                        .mapToLong(ProcessMemory::proportionalKibibytes)
                        .sum()
                / KIBIBYTES_PER_MEBIBYTE;
    }

    private static String commandLine(ProcessHandle process) {
        return read(process, "cmdline");
    }

    private static long proportionalKibibytes(ProcessHandle process) {
        return read(process, "smaps_rollup")
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** A process that has ended meanwhile has no memory any more. */
    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException e) {
            return "";
        }
    }
}
