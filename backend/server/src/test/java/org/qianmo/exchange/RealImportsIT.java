package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnits;
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

    private static final String TABLE = "/org/qianmo/exchange/real-files.csv";

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
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void fileBecomesWhatIsExpected(
            String file, String layer, String crs, String problem, int read, int accepted, int refused, String errors)
            throws Exception {
        Optional<Path> real = RealUploads.find(file);
        assumeTrue(real.isPresent(), file + " is not on this machine");

        JsonNode job = runner.run(
                folder -> RealUploads.upload(real.get(), folder),
                real.get().getFileName().toString().replaceAll("(?i)\\.shp$", ".zip"),
                Optional.ofNullable(layer),
                Optional.ofNullable(crs).map(Srid::parse),
                ADMIN);

        Outcome outcome = outcome(job);
        record(file, layer, crs, outcome);
        assertThat(outcome).isEqualTo(new Outcome(blankIfNull(problem), read, accepted, refused, blankIfNull(errors)));
        assertThat(parcels.count(ParcelFilter.ALL)).isEqualTo(accepted);
    }

    /** A file that nobody has written down an outcome for fails. */
    @Test
    void everyFileHasALine() throws IOException {
        assumeTrue(RealUploads.folder().isPresent(), RealUploads.VARIABLE + " is not set");
        Path folder = RealUploads.folder().get();
        String table = new String(getClass().getResourceAsStream(TABLE).readAllBytes(), StandardCharsets.UTF_8);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString()))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(table).contains(name + ","));
        }
    }

    /** What became of the files, as lines of the table, where the build leaves its reports: to be read before it is believed. */
    private static void record(String file, String layer, String crs, Outcome outcome) throws IOException {
        String line = String.join(
                ",",
                file.contains(",") ? "\"" + file + "\"" : file,
                blankIfNull(layer),
                blankIfNull(crs),
                outcome.problem(),
                Integer.toString(outcome.read()),
                Integer.toString(outcome.accepted()),
                Integer.toString(outcome.refused()),
                outcome.errors());
        Files.writeString(
                Path.of("target", "real-files.csv"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String blankIfNull(String text) {
        return text == null ? "" : text;
    }

    private static Outcome outcome(JsonNode job) {
        Map<String, Integer> errors = new TreeMap<>();
        job.path("findings")
                .valueStream()
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
