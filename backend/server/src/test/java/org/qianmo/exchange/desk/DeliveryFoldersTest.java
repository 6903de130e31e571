package org.qianmo.exchange.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryFoldersTest {

    private static final String ID = "0f6b5c1e-0000-4000-8000-000000000001";
    private static final byte[] BYTES = {1, 2, 3};
    private static final int TIMES = 5_000;

    @TempDir
    private Path data;

    @Test
    void whatIsDeletedWhileItIsMeasuredHasNoBytes() {
        DeliveryFolders folders = new DeliveryFolders(data);
        folders.create(ID);
        assertThat(folders.received(ID)).isZero();

        CompletableFuture<Void> comesAndGoes = CompletableFuture.runAsync(() -> comeAndGo(folders));
        while (!comesAndGoes.isDone()) {
            assertThat(folders.received(ID)).isBetween(0L, (long) BYTES.length);
        }
        comesAndGoes.join();
    }

    private static void comeAndGo(DeliveryFolders folders) {
        try {
            for (int i = 0; i < TIMES; i++) {
                folders.append(ID, new ByteArrayInputStream(BYTES), BYTES.length);
                folders.deleteContent(ID);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
