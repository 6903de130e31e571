package org.qianmo.kernel.topology;

import java.util.Arrays;
import org.locationtech.jts.index.ItemVisitor;

/** Collects the numbers that an index yields in an order of its own. */
final class Numbers implements ItemVisitor {

    private static final int EXPECTED = 16;

    private final int from;
    private int[] numbers = new int[EXPECTED];
    private int size;

    /** @param from smaller numbers are passed over */
    Numbers(int from) {
        this.from = from;
    }

    @Override
    public void visitItem(Object item) {
        int number = (Integer) item;
        if (number >= from) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }
    }

    /** Ascending. */
    int[] sorted() {
        int[] sorted = Arrays.copyOf(numbers, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
