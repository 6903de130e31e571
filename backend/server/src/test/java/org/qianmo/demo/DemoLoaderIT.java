package org.qianmo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.acreage.AcreageStatement;
import org.qianmo.acreage.AcreageStatements;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.Level;
import org.qianmo.acreage.WorkCover;
import org.qianmo.audit.AuditCheck;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Composition;
import org.qianmo.parcel.LandClassesOn;
import org.qianmo.parcel.View;
import org.qianmo.place.PlaceProgress;
import org.qianmo.place.Progress;
import org.qianmo.rebuild.Difference;
import org.qianmo.rebuild.Rebuild;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitRegister;
import org.qianmo.voucher.LedgerCheck;
import org.qianmo.voucher.VoucherBalance;
import org.qianmo.voucher.VoucherBalances;
import org.qianmo.zone.Zone;
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

    private static final Actor ADMIN = new Actor("admin", "管理员", Role.ADMIN, new Territory("440605"));

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
    private UnitRegister consolidation;

    @Autowired
    private PlaceProgress progress;

    @Autowired
    private AcreageStatements acreage;

    @Autowired
    private VoucherBalances balances;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private AuditCheck audit;

    @Autowired
    private AcceptedGround works;

    @Autowired
    private LandClassesOn classes;

    @Autowired
    private LandUseCatalogue catalogue;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void allOfTheDistrictIsThere() {
        assertThat(count("parcel")).isEqualTo(2_000);
        assertThat(count("parcel_version where synthetic and valid_to = date '9999-12-31'"))
                .isEqualTo(2_000);
        assertThat(units.at(UnitLevel.TOWN)).hasSize(7).noneMatch(unit -> unit.synthetic());
        assertThat(units.at(UnitLevel.VILLAGE)).hasSize(307).allMatch(unit -> unit.synthetic());
        assertThat(zones.all()).isNotEmpty().allMatch(zone -> zone.synthetic());
        assertThat(zones.pilotSites()).hasSize(6).allMatch(site -> site.synthetic());
        assertThat(count("accepted_work where not synthetic")).isZero();
        assertThat(count("voucher where not synthetic")).isZero();
    }

    /** A unit on the ground of a zone holds the works of the zone: by ground and by booking they come to the same. */
    @Test
    void bothWaysOfCountingAgreeOnTheGroundOfZones() {
        List<Zone> all = zones.all();
        List<ConsolidationUnit> onZones = consolidation.all(View.ALL).stream()
                .filter(unit -> unit.code().startsWith("U-"))
                .toList();
        Map<String, Zone> byCode = all.stream().collect(Collectors.toMap(Zone::code, zone -> zone));

        int counted = 0;
        for (ConsolidationUnit unit : onZones) {
            Progress byGround = progress.ofUnit(unit.id(), ADMIN, View.ALL, AFTERWARDS);
            long zone = byCode.get(unit.code().substring(2)).id();
            Progress byBooking = progress.ofZone(zone, View.ALL, AFTERWARDS);
            assertThat(byGround.categories()).as(unit.code()).isEqualTo(byBooking.categories());
            assertThat(byGround.parcels()).as(unit.code()).isEqualTo(byBooking.parcels());
            counted += byGround.categories().size();
        }

        assertThat(onZones).hasSize(6);
        assertThat(counted).isPositive();
    }

    @Test
    void aSecondStartAddsNothing() {
        int versions = count("parcel_version");
        int records = count("land_record");

        loader.afterSingletonsInstantiated();

        assertThat(count("parcel")).isEqualTo(2_000);
        assertThat(count("parcel_version")).isEqualTo(versions);
        assertThat(count("land_record")).isEqualTo(records);
    }

    /** On the eve of its acceptance the ground of each voucher was construction land all over, and none of it is since. */
    @Test
    void groundOfVouchersWasConstructionLandUntilItsWorkWasAccepted() {
        List<Long> sources = jdbc.queryForList("select distinct accepted_work_id from voucher_source", Long.class);

        assertThat(sources).isNotEmpty();
        for (WorkCover work : works.after(0, Set.of(Category.FKFL), null, 1_000)) {
            if (sources.contains(work.id())) {
                assertThat(groups(work, work.acceptedOn().minusDays(1))).containsExactly("J");
                assertThat(groups(work, work.acceptedOn())).contains("N").doesNotContain("J");
                assertThat(groups(work, AFTERWARDS)).isEqualTo(groups(work, work.acceptedOn()));
            }
        }
    }

    private Set<String> groups(WorkCover work, LocalDate day) {
        Composition found = classes.of(List.of(work.ground()), day, null);
        Acreage whole = Acreage.sum(found.byClass().values());
        assertThat(whole.minus(work.whole()).squareMetres().abs()).isLessThan(new BigDecimal("0.10"));
        assertThat(found.uncovered()).isEqualTo(Acreage.ZERO);
        return found.byClass().keySet().stream().map(catalogue::group).collect(Collectors.toSet());
    }

    /** A second version is the first one reclaimed: nothing else of the parcel is another. */
    @Test
    void reclaimedParcelsHaveTwoVersionsUnderTwoRecords() {
        String alike = "select count(*) from parcel_version a join parcel_version b on b.parcel_id = a.parcel_id"
                + " and b.version = 2 where a.version = 1 and a.code = b.code and a.ownership = b.ownership"
                + " and a.town_code = b.town_code and a.village_code = b.village_code and a.zone_id is null"
                + " and b.zone_id is null and a.synthetic and b.synthetic and a.official_area = b.official_area"
                + " and a.min_x = b.min_x and a.max_y = b.max_y and a.stage = 'EXISTING' and b.stage = 'ACCEPTED'"
                + " and a.valid_to = b.valid_from and a.valid_from = date '2019-12-31'"
                + " and b.change_kind = 'ATTRIBUTES' and a.record_id <> b.record_id";
        assertThat(count("parcel_version where version > 2")).isZero();
        assertThat(count("parcel_version where version = 2"))
                .isPositive()
                .isEqualTo(count("record_edit"))
                .isEqualTo(jdbc.queryForObject(alike, Integer.class));
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

    /** Prices of the past, and offers, under the books' own laws. */
    @Test
    void boardHasOffersAndPrices() {
        assertThat(count("voucher_sale where price_per_mu_fen >= 50000000")).isPositive();
        assertThat(count("voucher_sale s where not exists (select 1 from ledger_entry e join ledger_account a on a.id ="
                        + " e.debit_account where e.kind = 'TRANSFER' and e.voucher_serial = s.serial"
                        + " and a.holder_id = s.buyer_id and e.amount = s.amount)"))
                .isZero();
        assertThat(count("voucher_offer where state = 'OPEN'")).isPositive();
        // So small a district may have no second voucher at hand; what is reserved is set apart in the ledger.
        assertThat(count("voucher_offer where state = 'RESERVED'"))
                .isEqualTo(
                        count("(select distinct b.voucher_serial from ledger_balance b join ledger_account a on a.id ="
                                + " b.account_id where a.purpose = 'RESERVED' and b.balance > 0) s"));
        assertThat(check.verify().sound()).isTrue();
    }

    private int count(String what) {
        Integer count = jdbc.queryForObject("select count(*) from " + what, Integer.class);
        return count == null ? 0 : count;
    }
}
