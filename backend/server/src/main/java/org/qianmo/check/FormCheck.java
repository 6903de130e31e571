package org.qianmo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.OutsideOfCoordinateSystem;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.crs.Srid;
import org.qianmo.crs.SurveyPlane;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.geometry.OfficialArea;
import org.qianmo.kernel.topology.Finding;
import org.qianmo.kernel.topology.FindingCode;
import org.qianmo.kernel.topology.RingCheck;
import org.qianmo.kernel.topology.SizeUnit;
import org.qianmo.kernel.topology.Tolerances;
import org.qianmo.kernel.topology.TopologyCheck;
import org.springframework.stereotype.Service;

/** From bare rings in some coordinate system to ground: in degrees, on the grid, of sound form, measured. */
@Service
public class FormCheck {

    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), Srid.CGCS2000.code());
    private static final RingCheck RINGS = new RingCheck(Tolerances.DEFAULT);
    private static final TopologyCheck FORM = new TopologyCheck(Tolerances.DEFAULT);

    private final CoordinateSystems crs;
    private final SurveyPlanes planes;

    FormCheck(CoordinateSystems crs, SurveyPlanes planes) {
        this.crs = crs;
        this.planes = planes;
    }

    /** @param polygons for each polygon its rings, the outer one first, in the system {@code from} */
    public Form check(List<List<Coordinate[]>> polygons, ReferenceSystem from) {
        List<List<Coordinate[]>> lonLat = new ArrayList<>();
        try {
            CoordinateTransform transform = crs.between(from, Srid.CGCS2000);
            for (List<Coordinate[]> rings : polygons) {
                lonLat.add(rings.stream().map(ring -> toLonLat(ring, transform)).toList());
            }
        } catch (OutsideOfCoordinateSystem e) {
            return refused(FindingCode.NOT_FINITE);
        }
        return check(lonLat);
    }

    private static Coordinate[] toLonLat(Coordinate[] ring, CoordinateTransform transform) {
        Coordinate[] moved = moved(ring, transform);
        for (Coordinate position : moved) {
            position.setX(CoordinateSystems.roundDegrees(position.x));
            position.setY(CoordinateSystems.roundDegrees(position.y));
            boolean onEarth = Math.abs(position.x) <= 180 && Math.abs(position.y) <= 90;
            if (!onEarth) {
                throw new OutsideOfCoordinateSystem("not degrees", null);
            }
        }
        return moved;
    }

    /** @return new positions; what is given stays */
    private static Coordinate[] moved(Coordinate[] positions, CoordinateTransform transform) {
        Coordinate[] moved = new Coordinate[positions.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = new Coordinate(positions[i]);
        }
        transform.inPlace(new CoordinateArraySequence(moved));
        return moved;
    }

    private Form check(List<List<Coordinate[]>> lonLat) {
        Envelope box = new Envelope();
        lonLat.forEach(rings -> rings.forEach(ring -> List.of(ring).forEach(box::expandToInclude)));
        if (box.isNull()) {
            return refused(FindingCode.EMPTY_GEOMETRY);
        }
        SurveyPlane plane = planes.at(box);
        List<Finding> findings = new ArrayList<>();
        for (List<Coordinate[]> rings : lonLat) {
            for (Coordinate[] ring : rings) {
                findings.addAll(RINGS.of(moved(ring, plane.fromLonLat())));
            }
        }
        boolean sound = findings.stream().noneMatch(Finding::isError);
        return sound ? check(build(lonLat), plane, findings) : new Form(Optional.empty(), placed(findings, plane));
    }

    private Form check(MultiPolygon lonLat, SurveyPlane surveyPlane, List<Finding> ringFindings) {
        Geometry plane = surveyPlane.toPlane(lonLat);
        List<Finding> findings = new ArrayList<>(FORM.inBand(plane));
        if (findings.isEmpty()) {
            findings.addAll(FORM.form(plane));
        }
        if (findings.stream().anyMatch(Finding::isError)) {
            return new Form(Optional.empty(), placed(findings, surveyPlane));
        }
        ringFindings.stream().filter(finding -> !findings.contains(finding)).forEach(findings::add);
        Acreage area = Acreage.ofSquareMetres(OfficialArea.ofPolygonal(plane));
        return new Form(Optional.of(new Ground(lonLat, plane, area)), placed(findings, surveyPlane));
    }

    private static MultiPolygon build(List<List<Coordinate[]>> lonLat) {
        Polygon[] polygons = lonLat.stream()
                .filter(rings -> !rings.isEmpty())
                .map(FormCheck::polygon)
                .toArray(Polygon[]::new);
        return LON_LAT.createMultiPolygon(polygons);
    }

    private static Polygon polygon(List<Coordinate[]> rings) {
        LinearRing[] holes =
                rings.stream().skip(1).map(LON_LAT::createLinearRing).toArray(LinearRing[]::new);
        return LON_LAT.createPolygon(LON_LAT.createLinearRing(rings.get(0)), holes);
    }

    private static Form refused(FindingCode code) {
        Finding finding = Finding.error(code, LON_LAT.createPoint(), 0, SizeUnit.COUNT);
        return new Form(Optional.empty(), List.of(new PlacedFinding(finding, null, null)));
    }

    private static List<PlacedFinding> placed(List<Finding> findings, SurveyPlane plane) {
        return findings.stream().map(finding -> place(finding, plane)).toList();
    }

    private static PlacedFinding place(Finding finding, SurveyPlane plane) {
        try {
            return new PlacedFinding(finding, plane.toLonLat(finding.where()), null);
        } catch (OutsideOfCoordinateSystem e) {
            return new PlacedFinding(finding, null, null);
        }
    }
}
