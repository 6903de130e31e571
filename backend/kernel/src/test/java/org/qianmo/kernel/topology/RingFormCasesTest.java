package org.qianmo.kernel.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The cases that JavaScript runs as well; their format is described beside them. */
class RingFormCasesTest {

    private static final Set<FindingCode> ASKED = Set.of(
            FindingCode.DUPLICATE_VERTEX,
            FindingCode.SELF_INTERSECTION,
            FindingCode.SLIVER,
            FindingCode.TOO_FEW_POINTS);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void hasTheFindings(String name, String wkt, String codes) {
        String found = check(Wkt.read(wkt).getCoordinates()).stream()
                .map(Finding::code)
                .filter(ASKED::contains)
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(codes);
    }

    private static List<Finding> check(Coordinate[] ring) {
        List<Finding> findings = new ArrayList<>(new RingCheck(Tolerances.DEFAULT).of(ring));
        if (findings.stream().noneMatch(Finding::isError)) {
            findings = new TopologyCheck(Tolerances.DEFAULT).form(new GeometryFactory().createPolygon(ring));
        }
        return findings;
    }

    static Stream<Arguments> cases() throws IOException {
        return Files.readAllLines(Path.of("../../gis-data/cases/ring-form.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", 4))
                .map(fields -> Arguments.of(fields[0], fields[1], fields[2]));
    }
}
