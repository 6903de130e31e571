package org.qianmo.exchange.dxf;

import java.util.List;
import org.locationtech.jts.geom.LinearRing;
import org.qianmo.exchange.layer.RingPoints;
import org.qianmo.exchange.layer.RowRefusal;

/** A filled triangle or quadrangle, whose third and fourth corners are given crosswise. */
final class SolidEntity extends DxfEntity {

    static final String TYPE = "SOLID";

    private static final int CORNERS = 4;
    private static final int[] AROUND = {0, 1, 3, 2};

    private final double[] x = new double[CORNERS];
    private final double[] y = new double[CORNERS];
    private int given;

    SolidEntity() {
        super(TYPE);
    }

    @Override
    void take(DxfTags.Tag tag) {
        if (tag.code() >= 10 && tag.code() < 10 + CORNERS) {
            x[tag.code() - 10] = tag.number();
            given = Math.max(given, tag.code() - 9);
        } else if (tag.code() >= 20 && tag.code() < 20 + CORNERS) {
            y[tag.code() - 20] = tag.number();
        }
    }

    @Override
    List<LinearRing> rings() throws RowRefusal {
        RingPoints points = new RingPoints();
        for (int corner : AROUND) {
            boolean again = corner == 3 && (given < CORNERS || x[3] == x[2] && y[3] == y[2]);
            if (corner < given && !again) {
                points.add(x[corner], y[corner]);
            }
        }
        return List.of(points.ring(GEOMETRY));
    }
}
