package org.qianmo.exchange.kml;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowRefusal;

/**
 * The text of one ring: {@code longitude,latitude[,height]}, blanks between positions. It comes in pieces, which may end in
 * the middle of a number. A blank behind a comma is no end of a position: some programs write it.
 */
final class CoordinateText {

    private static final int POSITION_CHARS_MAX = 200;

    private final StringBuilder position = new StringBuilder();
    private double[] xy = new double[16];
    private int length;
    private RowFault.Code fault;

    void add(char[] chars, int from, int count) {
        for (int i = from; i < from + count && fault == null; i++) {
            if (chars[i] > ' ') {
                position.append(chars[i]);
                fault = position.length() > POSITION_CHARS_MAX ? RowFault.Code.BROKEN_RECORD : null;
            } else if (!position.isEmpty() && position.charAt(position.length() - 1) != ',') {
                endOfPosition();
            }
        }
    }

    void end() {
        if (!position.isEmpty() && fault == null) {
            endOfPosition();
        }
    }

    private void endOfPosition() {
        String[] parts = position.toString().split(",", -1);
        position.setLength(0);
        if (parts.length < 2 || parts.length > 3) {
            fault = RowFault.Code.BROKEN_RECORD;
            return;
        }
        if (length == 2 * ReadingBounds.ROW_VERTICES_MAX) {
            fault = RowFault.Code.TOO_MANY_VERTICES;
            return;
        }
        try {
            xy = length == xy.length ? Arrays.copyOf(xy, 2 * length) : xy;
            xy[length] = Double.parseDouble(parts[0]);
            xy[length + 1] = Double.parseDouble(parts[1]);
            length += 2;
        } catch (NumberFormatException notANumber) {
            fault = RowFault.Code.BROKEN_RECORD;
        }
    }

    Optional<Coordinate> first() {
        return length == 0 ? Optional.empty() : Optional.of(new Coordinate(xy[0], xy[1]));
    }

    /** @return x and y of each in turn */
    double[] positions() throws RowRefusal {
        if (fault != null) {
            throw new RowRefusal(RowFault.of(fault));
        }
        return Arrays.copyOf(xy, length);
    }
}
