package org.qianmo.demo.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/**
 * Villages of a town: Voronoi cells of seeded points. The town's outline and the edges of the cells are noded together and
 * the faces between them handed out, so that the villages tile the town and share every node.
 *
 * <p>The outlines are invented: no public map of the villages was to be had.
 */
final class Territories {

    /** The bend moves the middle of an edge this long by less than 0.3 m. */
    static final double EDGE_METRES_MAX = 60;
    /** Tries for each site, of which the one farthest from the others is taken, so that villages are of like size. */
    private static final int TRIES = 5;

    private static final GeometryFactory BOARD = new GeometryFactory();

    private Territories() {}

    /**
     * @param town outline on the board, densified to {@link #EDGE_METRES_MAX}
     * @param count how many villages
     * @return one territory for each village, in the order of their sites
     */
    static List<MultiPolygon> of(Geometry town, int count, SplittableRandom random) {
        List<Coordinate> sites = sites(town, count, random);
        List<Geometry> cells = cellsInOrder(town, sites);
        List<List<Polygon>> faces = new ArrayList<>();
        cells.forEach(cell -> faces.add(new ArrayList<>()));
        for (Polygon face : faces(town, cells)) {
            Point inside = face.getInteriorPoint();
            int owner = nearest(sites, inside.getCoordinate());
            faces.get(owner).add(face);
        }
        return faces.stream().map(Territories::inOrder).toList();
    }

    /** The polygonizer keeps its edges in hash tables: faces, and where their rings begin, come in any order. */
    private static MultiPolygon inOrder(List<Polygon> faces) {
        return (MultiPolygon)
                BOARD.createMultiPolygon(faces.toArray(Polygon[]::new)).norm();
    }

    private static List<Coordinate> sites(Geometry town, int count, SplittableRandom random) {
        PointOnGeometryLocator locator = new IndexedPointInAreaLocator(town);
        List<Coordinate> sites = new ArrayList<>();
        while (sites.size() < count) {
            Coordinate best = null;
            double bestDistance = -1;
            for (int i = 0; i < TRIES; i++) {
                Coordinate candidate = inside(town.getEnvelopeInternal(), locator, random);
                double distance =
                        sites.stream().mapToDouble(candidate::distance).min().orElse(0);
                if (distance > bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
            sites.add(best);
        }
        return sites;
    }

    private static Coordinate inside(Envelope box, PointOnGeometryLocator locator, SplittableRandom random) {
        while (true) {
            Coordinate point = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
            if (locator.locate(point) == Location.INTERIOR) {
                return point;
            }
        }
    }

    private static List<Geometry> cellsInOrder(Geometry town, List<Coordinate> sites) {
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(sites);
        Envelope clip = new Envelope(town.getEnvelopeInternal());
        clip.expandBy(2_000);
        builder.setClipEnvelope(clip);
        Geometry diagram = builder.getDiagram(BOARD);
        List<Geometry> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            cells.add(diagram.getGeometryN(i));
        }
        return cells;
    }

    @SuppressWarnings("unchecked")
    private static Collection<Polygon> faces(Geometry town, List<Geometry> cells) {
        List<LineString> lines = new ArrayList<>();
        LinearComponentExtracter.getLines(town.getBoundary(), lines);
        for (Geometry cell : cells) {
            addSides(cell.getCoordinates(), lines);
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(UnaryUnionOp.union(lines));
        PointOnGeometryLocator locator = new IndexedPointInAreaLocator(town);
        Collection<Polygon> faces = polygonizer.getPolygons();
        return faces.stream()
                .filter(face -> locator.locate(face.getInteriorPoint().getCoordinate()) == Location.INTERIOR)
                .toList();
    }

    /** Each side runs from its smaller end to its larger one, so that both neighbours get the same nodes. */
    private static void addSides(Coordinate[] ring, List<LineString> lines) {
        for (int i = 1; i < ring.length; i++) {
            Coordinate a = ring[i - 1].compareTo(ring[i]) < 0 ? ring[i - 1] : ring[i];
            Coordinate b = a == ring[i] ? ring[i - 1] : ring[i];
            lines.add((LineString) Densifier.densify(BOARD.createLineString(new Coordinate[] {a, b}), EDGE_METRES_MAX));
        }
    }

    private static int nearest(List<Coordinate> sites, Coordinate point) {
        int nearest = 0;
        for (int i = 1; i < sites.size(); i++) {
            nearest = sites.get(i).distance(point) < sites.get(nearest).distance(point) ? i : nearest;
        }
        return nearest;
    }
}
