package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** None missed and none invented, in a layer with faults of every kind. */
class LayerCheckTest {

    private static final long SEED = 20_250_102;

    private final LayerCheck check = new LayerCheck(Tolerances.DEFAULT, LayerRules.COVERAGE);

    @Test
    void aSoundLayerHasNoFindings() {
        assertThat(check.of(new GridLayer(40, 40, SEED).parcels, null)).isEmpty();
    }

    /** 124 columns by 121 rows: 15,004 parcels, and those that come with the faults. */
    @Test
    void everyFaultAmong15000ParcelsIsFoundAndNothingElse() {
        PlantedFaults layer = new PlantedFaults(124, 121, SEED);
        List<CoverageFinding> found = check.of(layer.parcels, layer.unit);
        assertThat(layer.expected).hasSizeGreaterThan(900);
        assertFound(layer, found);
    }

    /** 447 columns by 448 rows: 200,256 parcels, and those that come with the faults. Run with -Dqianmo.large=true. */
    @Test
    @EnabledIfSystemProperty(named = "qianmo.large", matches = "true")
    void everyFaultAmong200000ParcelsIsFoundAndNothingElse() {
        PlantedFaults layer = new PlantedFaults(447, 448, SEED);
        assertThat(layer.expected).hasSizeGreaterThan(12_000);
        assertFound(layer, check.of(layer.parcels, layer.unit));
    }

    /** Where streets may lie between parcels, the same layer lacks only the gaps that are too wide. */
    @Test
    void wideGapsAreNoneWhereTheLayerNeedNotCover() {
        PlantedFaults layer = new PlantedFaults(60, 60, SEED);
        layer.expected.removeIf(fault -> fault.code() == FindingCode.GAP && fault.size() > PlantedFaults.NARROW_GAP);
        assertFound(layer, new LayerCheck(Tolerances.DEFAULT, LayerRules.PARCELS).of(layer.parcels, layer.unit));
    }

    @Test
    void theOrderOfTheParcelsDoesNotMatter() {
        PlantedFaults layer = new PlantedFaults(40, 40, SEED);
        List<CoverageFinding> found = check.of(layer.parcels, layer.unit);
        List<Neighbour> shuffled = new ArrayList<>(layer.parcels);
        Collections.shuffle(shuffled, new Random(SEED));
        assertThat(check.of(shuffled, layer.unit)).isEqualTo(found);
    }

    private static void assertFound(PlantedFaults layer, List<CoverageFinding> found) {
        List<PlantedFaults.Expected> sorted = new ArrayList<>(layer.expected);
        sorted.sort(
                Comparator.comparingLong(PlantedFaults.Expected::parcelId).thenComparing(PlantedFaults.Expected::code));
        assertThat(found.stream().map(LayerCheckTest::text))
                .containsExactlyElementsOf(
                        sorted.stream().map(LayerCheckTest::text).toList());
        for (int i = 0; i < found.size(); i++) {
            // Eastings and northings of seven digits leave 1e-9 m to a coordinate.
            assertThat(found.get(i).finding().size()).isCloseTo(sorted.get(i).size(), within(1e-6));
        }
    }

    private static String text(CoverageFinding found) {
        Finding finding = found.finding();
        return found.parcelId() + " " + finding.code() + " " + finding.neighbourId();
    }

    private static String text(PlantedFaults.Expected expected) {
        return expected.parcelId() + " " + expected.code() + " " + expected.neighbourId();
    }
}
