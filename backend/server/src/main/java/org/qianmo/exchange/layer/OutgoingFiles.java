package org.qianmo.exchange.layer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where a writer puts its files; all of them become members of one archive. */
public interface OutgoingFiles {

    /**
     * A file that is written from its beginning to its end, and leaves at once. One is open at a time.
     *
     * @param name with extension
     */
    OutputStream stream(String name) throws IOException;

    /**
     * A file whose beginning is known at its end only: it waits on disk until the writer is closed.
     *
     * @param name with extension
     */
    Path file(String name) throws IOException;
}
