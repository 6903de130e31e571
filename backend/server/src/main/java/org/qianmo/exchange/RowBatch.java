package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.List;
import org.qianmo.exchange.layer.LandRow;

/** Rows that are judged together, and what came of them. One thread works on it at a time. */
final class RowBatch {

    /** A code that a row states. */
    record StatedCode(int row, String code) {}

    final List<LandRow> read = new ArrayList<>();
    final List<ImportRow> sound = new ArrayList<>();
    final List<StatedCode> codes = new ArrayList<>();
    final RowFindings findings;
    int repairs;
    private int vertices;

    RowBatch(int findingsKeptMax) {
        this.findings = new RowFindings(findingsKeptMax);
    }

    void add(LandRow row) {
        read.add(row);
        vertices += row.polygon().map(polygon -> polygon.getNumPoints()).orElse(0);
    }

    /** Some hundred rows make a batch, fewer of large ones: a batch is what one processor does in some ten milliseconds. */
    boolean isFull() {
        return read.size() >= 500 || vertices >= 20_000;
    }
}
