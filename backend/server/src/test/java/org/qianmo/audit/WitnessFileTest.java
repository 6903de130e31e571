package org.qianmo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessFileTest {

    private static final Instant AT = Instant.parse("2026-03-01T08:15:30.5Z");

    @TempDir
    private Path folder;

    @Test
    void headsAreReadBackInTheirOrder() throws IOException {
        WitnessFile file = new WitnessFile(folder);
        file.append(head(7));
        file.append(head(9));

        assertThat(read(file)).containsExactly(noted(7), noted(9));
    }

    @Test
    void fileThatIsNotThereHasNoHeads() throws IOException {
        assertThat(read(new WitnessFile(folder))).isEmpty();
    }

    @Test
    void halfALineOfAKilledProcessSpoilsNoOther() throws IOException {
        WitnessFile file = new WitnessFile(folder);
        file.append(head(7));
        Files.writeString(folder.resolve("audit/heads.log"), "8 0000", StandardOpenOption.APPEND);
        file.append(head(9));

        assertThat(read(file)).containsExactly(noted(7), noted(9));
    }

    @Test
    void whatIsAddedAfterOpeningIsNotRead() throws IOException {
        WitnessFile file = new WitnessFile(folder);
        file.append(head(7));
        try (WitnessedHeads heads = file.read()) {
            file.append(head(8));

            assertThat(heads.take()).isEqualTo(noted(7));
            assertThat(heads.peek()).isEmpty();
        }
    }

    private static List<NotedHead> read(WitnessFile file) throws IOException {
        List<NotedHead> found = new ArrayList<>();
        try (WitnessedHeads heads = file.read()) {
            while (heads.peek().isPresent()) {
                found.add(heads.take());
            }
        }
        return found;
    }

    private static Head head(long seq) {
        return new Head(seq, noted(seq).hash(), AT);
    }

    private static NotedHead noted(long seq) {
        return new NotedHead(seq, "%064x".formatted(seq));
    }
}
