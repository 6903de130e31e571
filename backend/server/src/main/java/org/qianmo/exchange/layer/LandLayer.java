package org.qianmo.exchange.layer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one layer of a file, read one by one; not safe to share between threads. Memory does not grow with the rows. */
public interface LandLayer extends Closeable {

    String name();

    LayerSummary.Shapes shapes();

    List<LayerField> fields();

    /** @return how text is read; empty where the format leaves no choice, or there is no text */
    Optional<TextDecision> encoding();

    StatedSystem system();

    /** @return what else its owner should know before the rows go in */
    default List<Notice> notices() {
        return List.of();
    }

    /**
     * @return the next row; empty at the end. A row that cannot be read comes with a fault, and reading goes on behind it
     * @throws UnusableFile where nothing behind this place can be read, or there are more rows than are taken
     */
    Optional<LandRow> next() throws UnusableFile, IOException;

    /** @return how many values so far held bytes that the encoding does not know */
    default long undecodedValues() {
        return 0;
    }

    /** @return how many values so far were longer than is taken, and were cut */
    default long cutValues() {
        return 0;
    }

    /** @return 0 … 1 */
    double progress();
}
