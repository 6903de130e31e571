package org.qianmo.tile.outline;

import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.parcel.Outline;

/**
 * A parcel's outline on its way into columns.
 *
 * @param rings of each ring first its number of vertices, doubled, plus 1 for a hole; then x and y in turn, the first vertex
 *     not repeated; see {@link Mercator}
 * @param box least x, least y, greatest x, greatest y
 */
record PackedOutline(long id, short kind, short unit, byte[] code, int[] rings, int[] box) {

    static PackedOutline of(Outline outline, OutlineNumbers numbers) {
        int[] rings = new int[length(outline.shape())];
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
        int at = 0;
        for (int i = 0; i < outline.shape().getNumGeometries(); i++) {
            Polygon polygon = (Polygon) outline.shape().getGeometryN(i);
            at = pack(polygon.getExteriorRing(), 0, rings, at, box);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                at = pack(polygon.getInteriorRingN(hole), 1, rings, at, box);
            }
        }
        String code = outline.code() == null ? "" : outline.code();
        return new PackedOutline(
                outline.id(),
                numbers.kind(outline),
                numbers.unit(outline),
                code.getBytes(StandardCharsets.UTF_8),
                rings,
                box);
    }

    /** A ring has a header, and its first vertex once instead of twice. */
    private static int length(MultiPolygon shape) {
        int rings = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            rings += 1 + ((Polygon) shape.getGeometryN(i)).getNumInteriorRing();
        }
        return shape.getNumPoints() * 2 - rings;
    }

    private static int pack(LineString ring, int hole, int[] rings, int from, int[] box) {
        CoordinateSequence positions = ring.getCoordinateSequence();
        int vertices = positions.size() - 1;
        int at = from;
        rings[at++] = vertices << 1 | hole;
        for (int i = 0; i < vertices; i++) {
            int x = Mercator.x(positions.getX(i));
            int y = Mercator.y(positions.getY(i));
            rings[at++] = x;
            rings[at++] = y;
            box[0] = Math.min(box[0], x);
            box[1] = Math.min(box[1], y);
            box[2] = Math.max(box[2], x);
            box[3] = Math.max(box[3], y);
        }
        return at;
    }
}
