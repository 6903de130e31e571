package org.qianmo.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.UnitLevel;
import org.qianmo.kernel.topology.Neighbour;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.kernel.topology.TopologyCheck;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;

/** Laws of the parcels of a demo district. */
class DemoDistrictTest {

    private static final int SIZE = 20_000;
    private static final double GRID = 1e11;

    private static DemoDistrict district;
    private static List<NewParcel> parcels;

    @BeforeAll
    static void make() {
        district = DemoDistricts.of(SIZE);
        parcels = DemoDistricts.parcels(district);
    }

    @Test
    void sizeIsExact() {
        assertThat(parcels).hasSize(SIZE);
        assertThat(DemoDistricts.parcels(DemoDistricts.of(1_000))).hasSize(1_000);
        assertThat(DemoDistricts.parcels(DemoDistricts.of(7))).hasSize(7);
    }

    @Test
    void sameSeedGivesTheSameDigits() {
        String again = DemoDistricts.fingerprint(DemoDistricts.of(SIZE).parcels(1, made -> { }));

        assertThat(again).isEqualTo(DemoDistricts.fingerprint(parcels));
    }

    @Test
    void idsRunFromTheOneGiven() {
        long id = 500;
        for (NewParcel parcel : district.parcels(500, made -> { })) {
            assertThat(parcel.id()).isEqualTo(id++);
        }
    }

    @Test
    void parcelsAreValidAndOnTheGrid() {
        for (NewParcel parcel : parcels) {
            assertThat(parcel.shape().isValid()).as(parcel.facts().code()).isTrue();
            assertThat(parcel.shape().getSRID()).isEqualTo(4490);
            for (Coordinate c : parcel.shape().getCoordinates()) {
                assertThat(Math.rint(c.x * GRID) / GRID).isEqualTo(c.x);
                assertThat(Math.rint(c.y * GRID) / GRID).isEqualTo(c.y);
            }
        }
    }

    /** Whoever edits a demo parcel must not be told off for what the generator did. */
    @Test
    void theProductsOwnChecksFindNothing() {
        TopologyCheck check = new TopologyCheck(Tolerances.DEFAULT);
        STRtree tree = new STRtree();
        parcels.forEach(parcel -> tree.insert(parcel.shape().getEnvelopeInternal(), parcel));
        for (NewParcel parcel : parcels.subList(0, 5_000)) {
            Geometry plane = DemoDistricts.FRAME.toPlane().apply(parcel.shape());
            List<Neighbour> neighbours = new ArrayList<>();
            for (Object hit : tree.query(parcel.shape().getEnvelopeInternal())) {
                NewParcel other = (NewParcel) hit;
                if (other.id() != parcel.id()) {
                    Geometry there = DemoDistricts.FRAME.toPlane().apply(other.shape());
                    neighbours.add(new Neighbour(other.id(), other.facts().code(), there));
                }
            }
            assertThat(check.form(plane)).as(parcel.facts().code()).isEmpty();
            assertThat(check.against(plane, neighbours)).as(parcel.facts().code()).isEmpty();
        }
    }

    @Test
    void ringsHaveFourToTwelveCornersAndShellsRunCounterClockwise() {
        for (NewParcel parcel : parcels) {
            for (int i = 0; i < parcel.shape().getNumGeometries(); i++) {
                Polygon part = (Polygon) parcel.shape().getGeometryN(i);
                assertThat(part.getExteriorRing().getNumPoints() - 1).isBetween(4, 12);
                assertThat(Orientation.isCCW(part.getExteriorRing().getCoordinates())).isTrue();
            }
        }
    }

    @Test
    void parcelsAreNoSmallerThanASurveyWouldMap() {
        // 200 m² of plane area; the ellipsoid takes up to 4 in 10,000 of it.
        assertThat(parcels).allSatisfy(p -> assertThat(p.officialArea().squareMetres().doubleValue()).isGreaterThan(199.9));
    }

    /** A micrometre of rounding may cross; a square millimetre may not. */
    @Test
    void parcelsDoNotOverlap() {
        STRtree tree = new STRtree();
        parcels.forEach(parcel -> tree.insert(parcel.shape().getEnvelopeInternal(), parcel));
        for (NewParcel parcel : parcels.subList(0, 5_000)) {
            for (Object hit : tree.query(parcel.shape().getEnvelopeInternal())) {
                NewParcel other = (NewParcel) hit;
                if (other.id() > parcel.id() && parcel.shape().relate(other.shape(), "T********")) {
                    Geometry overlap = DemoDistricts.FRAME.toPlane().apply(parcel.shape())
                            .intersection(DemoDistricts.FRAME.toPlane().apply(other.shape()));
                    assertThat(overlap.getArea()).as(parcel.facts().code() + " " + other.facts().code()).isLessThan(1e-3);
                }
            }
        }
    }

    /** Where two parcels share ground's edge, they share both ends of it, digit for digit. */
    @Test
    void bordersAreSharedNodeByNode() {
        STRtree tree = new STRtree();
        parcels.forEach(parcel -> tree.insert(parcel.shape().getEnvelopeInternal(), parcel));
        int shared = 0;
        for (NewParcel parcel : parcels.subList(0, 5_000)) {
            Set<List<Coordinate>> edges = edges(parcel.shape());
            for (Object hit : tree.query(parcel.shape().getEnvelopeInternal())) {
                NewParcel other = (NewParcel) hit;
                if (other.id() != parcel.id() && parcel.shape().touches(other.shape())) {
                    Set<List<Coordinate>> common = edges(other.shape());
                    common.retainAll(edges);
                    double border = parcel.shape().getBoundary().intersection(other.shape().getBoundary()).getLength();
                    double length = common.stream().mapToDouble(edge -> edge.get(0).distance(edge.get(1))).sum();
                    assertThat(length).isCloseTo(border, within(1e-10));
                    shared += common.size();
                }
            }
        }
        assertThat(shared).isGreaterThan(5_000);
    }

    private static Set<List<Coordinate>> edges(Geometry shape) {
        Set<List<Coordinate>> edges = new HashSet<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon part = (Polygon) shape.getGeometryN(i);
            addEdges(part.getExteriorRing().getCoordinates(), edges);
            for (int k = 0; k < part.getNumInteriorRing(); k++) {
                addEdges(part.getInteriorRingN(k).getCoordinates(), edges);
            }
        }
        return edges;
    }

    private static void addEdges(Coordinate[] ring, Set<List<Coordinate>> edges) {
        for (int i = 1; i < ring.length; i++) {
            boolean forward = ring[i - 1].compareTo(ring[i]) < 0;
            edges.add(List.of(forward ? ring[i - 1] : ring[i], forward ? ring[i] : ring[i - 1]));
        }
    }

    @Test
    void parcelsLieInTheirVillageAndTown() {
        Map<String, PreparedGeometry> units = district.units().stream().filter(unit -> unit.outline() != null)
                .collect(Collectors.toMap(AdminUnit::code, unit -> PreparedGeometryFactory.prepare(unit.outline())));
        for (NewParcel parcel : parcels) {
            assertThat(units.get(parcel.facts().villageCode()).covers(parcel.shape())).as(parcel.facts().code()).isTrue();
            assertThat(units.get(parcel.facts().townCode()).covers(parcel.shape())).as(parcel.facts().code()).isTrue();
        }
    }

    @Test
    void codesAreWellFormedAndUnique() {
        Set<String> codes = new HashSet<>();
        for (NewParcel parcel : parcels) {
            assertThat(parcel.facts().code()).matches("\\d{12}[GJZ][ABCDEFHSWXY]\\d{5}").startsWith(parcel.facts().villageCode());
            assertThat(codes.add(parcel.facts().code())).isTrue();
        }
    }

    @Test
    void everyRowSaysThatItIsSynthetic() {
        assertThat(parcels).allMatch(parcel -> parcel.facts().synthetic());
        assertThat(district.units()).allMatch(unit -> unit.synthetic() == (unit.level() == UnitLevel.VILLAGE));
    }

    @Test
    void landOfManyKindsIsThere() {
        Map<String, Long> classes = parcels.stream()
                .collect(Collectors.groupingBy(parcel -> parcel.facts().landClass(), TreeMap::new, Collectors.counting()));
        assertThat(classes).containsKeys("0101", "0103", "0201", "0301", "0601", "0701", "0702", "08H2", "1104A", "1201");
        assertThat(parcels.stream().map(parcel -> parcel.facts().ownership()).distinct()).contains(Ownership.values());
        assertThat(parcels.stream().filter(parcel -> parcel.shape().getNumGeometries() > 1).count()).isBetween(5L, 400L);
        assertThat(parcels.stream().filter(DemoDistrictTest::hasHole).count()).isBetween(20L, 800L);
    }

    private static boolean hasHole(NewParcel parcel) {
        return ((Polygon) parcel.shape().getGeometryN(0)).getNumInteriorRing() > 0;
    }

    @Test
    void villagesTileTheirTowns() {
        for (AdminUnit town : district.units().stream().filter(unit -> unit.level() == UnitLevel.TOWN).toList()) {
            double area = DemoDistricts.FRAME.toPlane().apply(town.outline()).getArea();
            double villages = district.units().stream().filter(unit -> town.code().equals(unit.parentCode()))
                    .peek(unit -> assertThat(unit.outline().isValid()).as(unit.code()).isTrue())
                    .mapToDouble(unit -> DemoDistricts.FRAME.toPlane().apply(unit.outline()).getArea()).sum();
            // Nodes on the town's outline are rounded to a micrometre, over a hundred kilometres of it.
            assertThat(villages).isCloseTo(area, within(0.01));
        }
    }
}
