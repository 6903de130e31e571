package org.qianmo.cql2;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Boxes as geometries. */
final class Shapes {

    static final GeometryFactory FACTORY = new GeometryFactory();

    private Shapes() {}

    /** @param numbers two corners, of two or three coordinates each: heights are passed over */
    static Geometry box(List<Double> numbers, int position) {
        int dimensions = numbers.size() / 2;
        boolean count = numbers.size() == 4 || numbers.size() == 6;
        if (!count || numbers.get(0) > numbers.get(dimensions) || numbers.get(1) > numbers.get(dimensions + 1)) {
            throw new Cql2Fault(
                    position, "BBOX 应为四个（或六个）数，先小后大", "BBOX has four numbers, or six, the least ones first");
        }
        Envelope box =
                new Envelope(numbers.get(0), numbers.get(dimensions), numbers.get(1), numbers.get(dimensions + 1));
        return FACTORY.toGeometry(box);
    }
}
