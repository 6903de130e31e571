package org.qianmo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.acreage.AcreageStatement;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Level;
import org.qianmo.audit.AuditCheck;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.rebuild.Difference;
import org.qianmo.rebuild.Rebuild;
import org.qianmo.voucher.VoucherBalance;
import org.qianmo.voucher.VoucherBalances;
import org.qianmo.zone.ZoneRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The first start of the application on an empty embedded database. */
@SpringBootTest(
        properties = {"qianmo.demo.parcels=2000", "qianmo.demo.history=false"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DemoLoaderIT {

    private static final LocalDate AFTERWARDS = LocalDate.of(2025, 12, 31);

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void embeddedDatabase(DynamicPropertyRegistry registry) {
        registry.add("qianmo.data", data::toString);
    }

    @Autowired
    private DemoLoader loader;

    @Autowired
    private AdminUnits units;

    @Autowired
    private ZoneRegister zones;

    @Autowired
    private AcreageStatements acreage;

    @Autowired
    private VoucherBalances balances;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private AuditCheck audit;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void allOfTheDistrictIsThere() {
        assertThat(count("parcel_version where synthetic")).isEqualTo(2_000);
        assertThat(units.at(UnitLevel.TOWN)).hasSize(7).noneMatch(unit -> unit.synthetic());
        assertThat(units.at(UnitLevel.VILLAGE)).hasSize(307).allMatch(unit -> unit.synthetic());
        assertThat(zones.all()).isNotEmpty().allMatch(zone -> zone.synthetic());
        assertThat(zones.pilotSites()).hasSize(6).allMatch(site -> site.synthetic());
        assertThat(count("accepted_work where not synthetic")).isZero();
        assertThat(count("voucher where not synthetic")).isZero();
    }

    @Test
    void aSecondStartAddsNothing() {
        loader.afterSingletonsInstantiated();

        assertThat(count("parcel_version")).isEqualTo(2_000);
    }

    /** Areas that the generator books are those of its shapes, and what it wrote is what the trail noted. */
    @Test
    void theDistrictIsRebuiltWithoutADifference() {
        List<Difference> found = new ArrayList<>();

        Rebuild.Counts counts = rebuild.run(found::add, soFar -> {});

        assertThat(found).isEmpty();
        assertThat(counts.matched()).isEqualTo(2_000);
        assertThat(audit.verify(Optional.empty()).faults()).isEmpty();
    }

    @Test
    void townsSumToTheDistrict() {
        List<AcreageStatement.Line> district =
                acreage.of(Level.DISTRICT, null, AFTERWARDS, null).totals();

        assertThat(district).isNotEmpty();
        assertThat(acreage.of(Level.TOWN, null, AFTERWARDS, null).totals()).isEqualTo(district);
    }

    @Test
    void overlappingWorkCountsLessThanItsGround() {
        Map<String, Object> sums = jdbc.queryForMap(
                "select sum(official_area) as ground, sum(counted_area) as counted from accepted_work");

        assertThat((BigDecimal) sums.get("counted")).isLessThan((BigDecimal) sums.get("ground"));
    }

    @Test
    void whatIsIssuedIsHeldOrUsed() {
        List<VoucherBalance> all = balances.asOf(AFTERWARDS);

        assertThat(all).isNotEmpty().allMatch(balance -> balance.balance() >= 0);
        assertThat(all.stream().mapToLong(VoucherBalance::issued).sum())
                .isEqualTo(all.stream()
                        .mapToLong(balance -> balance.balance() + balance.used())
                        .sum());
    }

    private int count(String what) {
        Integer count = jdbc.queryForObject("select count(*) from " + what, Integer.class);
        return count == null ? 0 : count;
    }
}
