package org.qianmo.spatial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final List<String> store = new ArrayList<>(List.of("old"));
    private Runnable meanwhile = () -> {};

    private final Remembered<String> remembered = new Remembered<>(() -> {
        String read = store.get(0);
        meanwhile.run();
        return read;
    });

    @Test
    void isReadOnce() {
        assertThat(remembered.get()).isEqualTo("old");
        store.set(0, "new");
        assertThat(remembered.get()).isEqualTo("old");
    }

    @Test
    void isReadAgainOnceItWasForgotten() {
        remembered.get();
        store.set(0, "new");
        remembered.forget();

        assertThat(remembered.get()).isEqualTo("new");
    }

    @Test
    void whatWasReadWhileItChangedIsNotKept() {
        meanwhile = () -> {
            store.set(0, "new");
            remembered.forget();
            meanwhile = () -> {};
        };

        assertThat(remembered.get()).isEqualTo("old");
        assertThat(remembered.get()).isEqualTo("new");
    }
}
