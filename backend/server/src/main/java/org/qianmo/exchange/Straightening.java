package org.qianmo.exchange;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.crs.ChineseShift;

/** Brings a position of a file to the one that its coordinate system means: axes the right way round, no shift. */
public record Straightening(boolean swapAxes, Optional<ChineseShift> shift) {

    /** @return a new array; the given one stays */
    public Coordinate[] of(Coordinate[] positions) {
        Coordinate[] straight = new Coordinate[positions.length];
        for (int i = 0; i < straight.length; i++) {
            straight[i] = of(positions[i]);
        }
        return straight;
    }

    public Coordinate of(Coordinate position) {
        Coordinate turned = swapAxes ? new Coordinate(position.y, position.x) : new Coordinate(position.x, position.y);
        return shift.map(applied -> applied.takenBack(turned)).orElse(turned);
    }
}
