package org.qianmo.benchmark.kill;

/** Somebody who writes until the run is over. */
interface Writer {

    int WAIT_MILLISECONDS = 300;

    /** A few acts that belong together. */
    void write() throws InterruptedException;
}
