package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;

/** The law of repairs: put in place, the finding is gone, no error is new, and nothing else in the layer moves. */
class RepairProperties {

    private static final double NANOMETRE = 1e-9;
    private static final LayerRules RULES = LayerRules.COVERAGE;
    private static final LayerCheck LAYER = new LayerCheck(Tolerances.DEFAULT, RULES);
    private static final CoverageCheck CHECK = new CoverageCheck(Tolerances.DEFAULT, RULES);

    @Property(tries = 60)
    void aRepairOfAPlantedFaultHolds(@ForAll long seed) {
        PlantedFaults layer = new PlantedFaults(10, 6, seed);
        assertRepairsHold(layer.parcels, layer.unit);
    }

    /** A vertex of some parcels, and of these alone, somewhere else: by half a millimetre, or by metres. */
    @Property(tries = 200)
    void aRepairOfARandomFaultHolds(@ForAll long seed) {
        Random random = new Random(seed);
        List<Neighbour> parcels = new GridLayer(4, 4, seed).parcels;
        for (int i = 0; i < 3; i++) {
            int number = random.nextInt(parcels.size());
            parcels.set(number, shaken(parcels.get(number), random));
        }
        assertRepairsHold(parcels, null);
    }

    private static Neighbour shaken(Neighbour parcel, Random random) {
        double metres = Math.pow(10, -3.5 + 4 * random.nextDouble());
        Coordinate[] corners = parcel.plane().getCoordinates();
        Coordinate chosen = corners[random.nextInt(corners.length)];
        Coordinate moved =
                new Coordinate(chosen.x + random.nextGaussian() * metres, chosen.y + random.nextGaussian() * metres);
        Geometry plane = Vertices.moved(parcel.plane(), corner -> corner.equals2D(chosen) ? moved.copy() : corner);
        return new Neighbour(parcel.id(), null, plane);
    }

    /** Each faulty parcel is edited by itself. */
    private static void assertRepairsHold(List<Neighbour> parcels, PreparedGeometry unit) {
        List<CoverageFinding> before = LAYER.of(parcels, unit);
        Set<Long> faulty =
                new TreeSet<>(before.stream().map(CoverageFinding::parcelId).toList());
        for (long id : faulty) {
            for (CoverageFinding found : CHECK.of(List.of(parcels.get((int) id - 1)), parcels, unit)) {
                Repair repair = found.repair();
                Statistics.collect(found.finding().code(), repair == null ? "NONE" : repair.kind());
                assertHolds(parcels, unit, found, before);
            }
        }
    }

    private static void assertHolds(
            List<Neighbour> parcels, PreparedGeometry unit, CoverageFinding found, List<CoverageFinding> before) {
        if (found.repair() == null) {
            return;
        }
        List<Neighbour> repaired = new ArrayList<>(parcels);
        found.repair().shapes().forEach((id, plane) -> repaired.set((int) (id - 1), new Neighbour(id, null, plane)));
        List<CoverageFinding> after = LAYER.of(repaired, unit);
        assertThat(after).as("%s", found.repair().kind()).noneMatch(one -> isSame(one, found));
        List<String> errors = errors(before);
        for (String error : errors(after)) {
            assertThat(errors.remove(error))
                    .as("%s new by %s of %s", error, found.repair(), found)
                    .isTrue();
        }
    }

    private static boolean isSame(CoverageFinding one, CoverageFinding found) {
        Finding finding = found.finding();
        return one.parcelId() == found.parcelId()
                && one.finding().code() == finding.code()
                && one.finding().neighbourId() == finding.neighbourId()
                && one.finding().where().equalsExact(finding.where(), NANOMETRE);
    }

    private static List<String> errors(List<CoverageFinding> findings) {
        List<String> errors = new ArrayList<>();
        findings.stream().filter(one -> one.finding().isError()).forEach(one -> errors.add(text(one)));
        return errors;
    }

    /** A gap belongs to nobody, so that its owner may change when its border does. */
    private static String text(CoverageFinding found) {
        Finding finding = found.finding();
        boolean isGap = finding.code() == FindingCode.GAP;
        return finding.code() + (isGap ? "" : " " + found.parcelId() + " " + finding.neighbourId());
    }
}
