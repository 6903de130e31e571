package org.qianmo.exchange.layer;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of one layer of a file, read one by one; not safe to share between threads. Memory does not grow with the rows. */
public interface LandLayer extends Closeable {

    LayerHeader header();

    /** @return what the text of the rows so far went through, which counts what it had to alter */
    CutText text();

    /**
     * @return the next row; empty at the end. A row that cannot be read comes with a fault, and reading goes on behind it
     * @throws UnusableFile where nothing behind this place can be read, or there are more rows than are taken
     */
    Optional<LandRow> next() throws UnusableFile, IOException;

    /** @return 0 … 1 */
    double progress();

    default String name() {
        return header().name();
    }

    default LayerSummary.Shapes shapes() {
        return header().shapes();
    }

    default List<LayerField> fields() {
        return header().fields();
    }

    /** @return how text is read; empty where the format leaves no choice, or there is no text */
    default Optional<TextDecision> encoding() {
        return header().encoding();
    }

    default StatedSystem system() {
        return header().system();
    }

    /** @return what else its owner should know before the rows go in */
    default List<Notice> notices() {
        return header().notices();
    }

    /** @return how many values so far held bytes that the encoding does not know */
    default long undecodedValues() {
        return text().undecodedValues();
    }

    /** @return how many values so far were longer than is taken, and were cut */
    default long cutValues() {
        return text().cutValues();
    }
}
