package org.qianmo.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept while rows pass: as much after half a million of them as after some thousand. */
class ExportMemoryTest {

    private static final int ROWS = 500_000;
    private static final long GROWTH_BYTES_MAX = 4L << 20;

    @TempDir
    private Path folder;

    @Test
    void heapDoesNotGrowWithTheRows() throws Exception {
        List<Long> used = new ArrayList<>();
        ExportRequest request = TestExports.request(TestExports.squares(ROWS, number -> {
            if (number % 100_000 == 5_000) {
                used.add(usedBytes());
            }
        }));

        TestExports.engine().send(request, folder, OutputStream.nullOutputStream());

        assertThat(used).hasSize(5);
        assertThat(used.get(4) - used.get(0)).isLessThan(GROWTH_BYTES_MAX);
    }

    private static long usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
