package org.qianmo.kernel.topology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** The form of a whole ground: each part by itself, the parts among each other, and a last look by JTS. */
final class GroundForm {

    /** Most pairs of parts that are laid over each other, some seconds' work; then what was found must do. */
    private static final int PAIRS_MAX = 50_000;

    private final Geometry plane;
    private final Tolerances tolerances;
    private final List<Finding> findings = new ArrayList<>();

    GroundForm(Geometry plane, Tolerances tolerances) {
        this.plane = plane;
        this.tolerances = tolerances;
    }

    List<Finding> findings() {
        for (int i = 0; i < plane.getNumGeometries(); i++) {
            addPart((Polygon) plane.getGeometryN(i));
        }
        if (!hasErrors()) {
            addWhatIsBetweenRings();
        }
        if (!hasErrors()) {
            addBelowMinimum();
        }
        findings.sort(null);
        return firstOfEachCode();
    }

    private List<Finding> firstOfEachCode() {
        Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);
        return findings.stream()
                .filter(finding -> counts.merge(finding.code(), 1, Integer::sum) <= tolerances.placesMax())
                .toList();
    }

    private boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }

    private void addPart(Polygon part) {
        if (part.isEmpty()) {
            return;
        }
        int before = findings.size();
        RingCheck rings = new RingCheck(tolerances);
        findings.addAll(rings.of(part.getExteriorRing().getCoordinates()));
        for (int i = 0; i < part.getNumInteriorRing(); i++) {
            findings.addAll(rings.of(part.getInteriorRingN(i).getCoordinates()));
        }
        if (findings.subList(before, findings.size()).stream().noneMatch(Finding::isError)) {
            findings.addAll(PolygonForm.check(part, tolerances));
        }
    }

    /** JTS says quickly whether there is anything; which parts overlap is looked for only then. */
    private void addWhatIsBetweenRings() {
        TopologyValidationError error = new IsValidOp(plane).getValidationError();
        if (error == null) {
            return;
        }
        addOverlappingParts();
        if (!hasErrors()) {
            addWhatJtsFound(error);
        }
    }

    private void addOverlappingParts() {
        int pairs = 0;
        for (int i = 0; i < plane.getNumGeometries() && findings.size() < tolerances.placesMax(); i++) {
            for (int j = i + 1; j < plane.getNumGeometries() && pairs < PAIRS_MAX; j++) {
                if (areNear(plane.getGeometryN(i), plane.getGeometryN(j))) {
                    addShared(plane.getGeometryN(i), plane.getGeometryN(j));
                    pairs++;
                }
            }
        }
    }

    private static boolean areNear(Geometry one, Geometry other) {
        return one.getEnvelopeInternal().intersects(other.getEnvelopeInternal());
    }

    private void addShared(Geometry one, Geometry other) {
        Geometry shared = Overlay.intersection(one, other);
        if (shared.isEmpty()) {
            return;
        }
        if (shared.getDimension() == 2) {
            findings.add(Finding.error(FindingCode.NESTED_SHELL, shared, shared.getArea(), SizeUnit.SQUARE_METRES));
        } else if (shared.getDimension() == 1) {
            findings.add(Finding.error(FindingCode.NESTED_SHELL, shared, shared.getLength(), SizeUnit.METRES));
        }
    }

    /** What has no check of its own: holes in holes, and holes that together cut the interior in two. */
    private void addWhatJtsFound(TopologyValidationError error) {
        Geometry where = Places.point(error.getCoordinate());
        // A touch that was told as a warning turns out to be one too many.
        findings.removeIf(
                finding -> finding.code() == codeOf(error) && finding.where().equals(where));
        findings.add(Finding.error(codeOf(error), where, 1, SizeUnit.COUNT));
    }

    private static FindingCode codeOf(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.NESTED_HOLES, TopologyValidationError.HOLE_OUTSIDE_SHELL ->
                FindingCode.HOLE_OUTSIDE;
            case TopologyValidationError.DISCONNECTED_INTERIOR -> FindingCode.HOLE_TOUCHING;
            case TopologyValidationError.NESTED_SHELLS -> FindingCode.NESTED_SHELL;
            default -> FindingCode.SELF_INTERSECTION;
        };
    }

    private void addBelowMinimum() {
        double area = plane.getArea();
        if (area < tolerances.minimumAreaSquareMetres()) {
            findings.add(Finding.warning(FindingCode.BELOW_MINIMUM_AREA, plane, area, SizeUnit.SQUARE_METRES));
        }
    }
}
