package org.qianmo.tile;

import java.util.Arrays;

/** The command stream of a feature's geometry: MoveTo, LineTo, ClosePath, with zigzag deltas. */
final class GeometryCommands {

    static final int POINT = 1;
    static final int POLYGON = 3;

    private static final int MOVE_TO = 1;
    private static final int LINE_TO = 2;
    private static final int CLOSE_PATH = 7;

    private int[] commands = new int[256];
    private int count;
    private int cursorX;
    private int cursorY;

    void clear() {
        count = 0;
        cursorX = 0;
        cursorY = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int[] values() {
        return commands;
    }

    int count() {
        return count;
    }

    void point(int x, int y) {
        add(MOVE_TO | 1 << 3);
        moveTo(x, y);
    }

    /**
     * A closed ring.
     *
     * @param xy grid positions, x and y in turn, the first not repeated at the end
     * @param vertices at least 3
     * @param reverse true to write it the other way round
     */
    void ring(int[] xy, int vertices, boolean reverse) {
        for (int i = 0; i < vertices; i++) {
            if (i == 0) {
                add(MOVE_TO | 1 << 3);
            } else if (i == 1) {
                add(LINE_TO | vertices - 1 << 3);
            }
            int at = reverse ? vertices - 1 - i : i;
            moveTo(xy[2 * at], xy[2 * at + 1]);
        }
        add(CLOSE_PATH | 1 << 3);
    }

    private void moveTo(int x, int y) {
        add(zigzag(x - cursorX));
        add(zigzag(y - cursorY));
        cursorX = x;
        cursorY = y;
    }

    private static int zigzag(int value) {
        return value << 1 ^ value >> 31;
    }

    private void add(int value) {
        if (count == commands.length) {
            commands = Arrays.copyOf(commands, count * 2);
        }
        commands[count++] = value;
    }
}
