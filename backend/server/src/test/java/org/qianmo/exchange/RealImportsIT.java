package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnits;
import org.qianmo.exchange.ImportRequest.OnInvalid;
import org.qianmo.exchange.shapefile.RealUploads;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.testing.OnH2Gis;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What becomes of every real file when an administrator takes it in and lets bad rows be left out. */
@OnH2Gis
@Import(ImportRunner.class)
@TestPropertySource(properties = "qianmo.test.own-store=import")
class RealImportsIT {

    private static final Actor ADMIN = new Actor("admin", "管理员", Role.ADMIN, new Territory("440605"));

    @Autowired
    private ImportRunner runner;

    @Autowired
    private ParcelStream parcels;

    @Autowired
    private AdminUnits units;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeAll
    static void sayWhetherTheFilesAreThere() {
        RealUploads.announce();
    }

    @BeforeEach
    void emptyDistrict() {
        jdbc.update("delete from parcel_version");
        jdbc.update("delete from parcel");
        runner.registerDistrict(units);
    }

    /** @param errors the codes of findings in the reply that refuse a row */
    private record Outcome(String problem, int read, int accepted, int refused, String errors) {}

    @ParameterizedTest
    @CsvFileSource(resources = "/org/qianmo/exchange/real-imports.csv", numLinesToSkip = 1)
    void fileBecomesWhatIsExpected(
            String file, String crs, String problem, int read, int accepted, int refused, String errors)
            throws Exception {
        Optional<Path> real = RealUploads.find(file);
        assumeTrue(real.isPresent(), file + " is not on this machine");

        JsonNode job = runner.run(
                folder -> RealUploads.upload(real.get(), folder),
                Optional.ofNullable(crs).map(Srid::parse),
                OnInvalid.SKIP,
                ADMIN);

        assertThat(outcome(job))
                .isEqualTo(new Outcome(blankIfNull(problem), read, accepted, refused, blankIfNull(errors)));
        assertThat(parcels.count(ParcelFilter.ALL)).isEqualTo(accepted);
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }

    private static Outcome outcome(JsonNode job) {
        Map<String, Integer> errors = new TreeMap<>();
        job.path("findings").valueStream()
                .filter(finding -> finding.path("severity").asString().equals("ERROR"))
                .forEach(finding -> errors.merge(finding.path("code").asString(), 1, Integer::sum));
        JsonNode counts = job.path("counts");
        return new Outcome(
                job.path("problem").path("code").asString(""),
                counts.path("read").asInt(),
                counts.path("accepted").asInt(),
                counts.path("refused").asInt(),
                errors.toString().replaceAll("[{},]", ""));
    }
}
