package org.qianmo.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.Category;
import org.qianmo.district.AdminUnit;
import org.qianmo.kernel.geometry.Mu;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.Stage;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.voucher.Holder;
import org.qianmo.zone.Zone;

/** Zones, pilot sites, accepted work and vouchers of a demo district. */
class DemoRegisterTest {

    private static DemoDistrict district;
    private static List<NewParcel> parcels;
    private static List<DemoWork> works;
    private static DemoDistrict.Vouchers vouchers;

    @BeforeAll
    static void make() {
        district = DemoDistricts.of(20_000);
        parcels = DemoDistricts.parcels(district);
        works = district.works(count -> 1_000);
        vouchers = district.vouchers(works, 2);
    }

    @Test
    void zonesHoldTheirParcelsWhole() {
        Map<Long, Zone> zones = district.zones().stream().collect(Collectors.toMap(Zone::id, zone -> zone));
        Set<Long> filled = new HashSet<>();
        for (NewParcel parcel : parcels) {
            if (parcel.facts().zoneId() != null) {
                Zone zone = zones.get(parcel.facts().zoneId());
                assertThat(zone.outline().covers(parcel.shape()))
                        .as(parcel.facts().code())
                        .isTrue();
                filled.add(zone.id());
            }
        }
        assertThat(zones).hasSize(60);
        assertThat(filled).hasSize(60);
    }

    /** A parcel belongs to a zone by its id if and only if it lies there. */
    @Test
    void noOtherParcelReachesIntoAZone() {
        for (Zone zone : district.zones()) {
            Envelope box = zone.outline().getEnvelopeInternal();
            parcels.stream()
                    .filter(parcel ->
                            !Long.valueOf(zone.id()).equals(parcel.facts().zoneId()))
                    .filter(parcel -> box.intersects(parcel.shape().getEnvelopeInternal()))
                    .forEach(parcel -> assertThat(zone.outline().intersects(parcel.shape()))
                            .as(parcel.facts().code())
                            .isFalse());
        }
    }

    @Test
    void zonesOfAllKindsAreUnderWayAndCompleted() {
        assertThat(district.zones().stream().map(Zone::renovation).distinct()).contains("CCGZ", "ZHZZ", "FKFL");
        assertThat(district.zones().stream().map(Zone::status).distinct())
                .contains("PLANNED", "UNDER_WAY", "COMPLETED");
        assertThat(parcels.stream().map(parcel -> parcel.facts().stage()).distinct())
                .contains(Stage.values());
    }

    @Test
    void zonesHaveOccupantsFloorAreaAndASchedule() {
        assertThat(district.zones()).allSatisfy(zone -> {
            assertThat(zone.occupants()).isPositive();
            assertThat(zone.floorAreaSquareMetres()).isPositive();
            assertThat(zone.targetMu()).isPositive();
            assertThat(zone.dueOn()).isAfter(zone.startedOn());
            assertThat(zone.completedOn() != null).isEqualTo(zone.status().equals("COMPLETED"));
            assertThat(zone.completedOn() == null || zone.completedOn().isAfter(zone.startedOn()))
                    .isTrue();
        });
    }

    @Test
    void placesOfEveryKindAreThereAndSaidToBeInvented() {
        List<ConsolidationUnit> units = district.consolidationUnits(LocalDate.of(2019, 12, 31));

        assertThat(units).allMatch(ConsolidationUnit::synthetic);
        assertThat(units).extracting(ConsolidationUnit::kind).contains(ConsolidationUnit.Kind.values());
        assertThat(units).extracting(ConsolidationUnit::code).doesNotHaveDuplicates();
        assertThat(units).allMatch(unit -> unit.name().endsWith("（虚构）"));
        assertThat(units)
                .filteredOn(unit -> unit.kind() == ConsolidationUnit.Kind.KEY_AREA)
                .allMatch(unit -> unit.name().startsWith("演示"))
                .extracting(ConsolidationUnit::keyGroup)
                .contains(ConsolidationUnit.KeyGroup.values());
        assertThat(units)
                .filteredOn(unit -> unit.kind() == ConsolidationUnit.Kind.PROJECT)
                .extracting(ConsolidationUnit::status)
                .contains(
                        ConsolidationUnit.Status.PLANNED,
                        ConsolidationUnit.Status.UNDER_WAY,
                        ConsolidationUnit.Status.COMPLETED);
        assertThat(units)
                .allSatisfy(unit -> assertThat(unit.completedOn() != null)
                        .isEqualTo(unit.status() == ConsolidationUnit.Status.COMPLETED));
    }

    @Test
    void pilotSitesLieInTheirVillages() {
        assertThat(district.pilotSites()).hasSize(6).allSatisfy(site -> {
            AdminUnit village = district.units().stream()
                    .filter(unit -> unit.code().equals(site.villageCode()))
                    .findFirst()
                    .orElseThrow();
            assertThat(village.outline().covers(site.outline())).as(site.name()).isTrue();
        });
    }

    @Test
    void worksAreValidDatedAndNumberedInOrder() {
        assertThat(works)
                .hasSizeBetween(150, 400)
                .isSortedAccordingTo(Comparator.comparing(work -> work.work().acceptedOn()));
        assertThat(works).allSatisfy(work -> {
            assertThat(work.work().ground().isValid()).isTrue();
            assertThat(work.work().acceptedOn()).isBetween(LocalDate.of(2020, 1, 1), LocalDate.of(2025, 10, 31));
            assertThat(work.work().documentNo()).matches("南整验〔20\\d\\d〕\\d{3}号");
            assertThat(work.work().synthetic()).isTrue();
        });
        assertThat(works.stream().map(work -> work.work().documentNo()).distinct())
                .hasSameSizeAs(works);
        assertThat(works.stream().map(work -> work.work().category()).distinct())
                .contains(Category.values());
    }

    @Test
    void aFewWorksLieOnGroundOfTheirCategoryThatWasAcceptedBefore() {
        long overlapping = 0;
        for (int i = 0; i < works.size(); i++) {
            var work = works.get(i).work();
            overlapping += works.subList(0, i).stream()
                            .filter(earlier -> earlier.work().category() == work.category())
                            .anyMatch(earlier -> earlier.work().ground().relate(work.ground(), "T********"))
                    ? 1
                    : 0;
        }
        assertThat(overlapping).isBetween(2L, 20L);
    }

    @Test
    void noVoucherIsIssuedForMoreThanItsGround() {
        Map<Long, DemoWork> byId =
                works.stream().collect(Collectors.toMap(work -> work.work().id(), work -> work));
        Set<Long> used = new HashSet<>();
        for (DemoVoucher demo : vouchers.vouchers()) {
            DemoWork source = byId.get(demo.voucher().sources().get(0));
            BigDecimal ground =
                    Mu.ofSquareMetres(source.officialArea().squareMetres()).value();
            assertThat(used.add(source.work().id()))
                    .as("one work yields one voucher")
                    .isTrue();
            assertThat(demo.voucher().amountsMilliMu()).containsKeys(Indicator.QUOTA, Indicator.SCALE);
            demo.voucher()
                    .amountsMilliMu()
                    .values()
                    .forEach(amount -> assertThat(Mu.ofMilliMu(amount).value())
                            .isPositive()
                            .isLessThanOrEqualTo(ground));
        }
        assertThat(vouchers.vouchers()).hasSizeGreaterThan(40);
    }

    /** Else nothing was given up for a voucher. */
    @Test
    void groundOfVouchersWasConstructionLandBefore() {
        LandUseCatalogue catalogue = new LandUseCatalogue();
        Map<Long, NewParcel> surveyed = new HashMap<>();
        district.surveyed(1, made -> {}).forEach(parcel -> surveyed.put(parcel.id(), parcel));
        Map<Long, NewParcel> now = parcels.stream().collect(Collectors.toMap(NewParcel::id, parcel -> parcel));
        Set<Long> reclaimed = new HashSet<>();
        for (DemoWork work : works) {
            Set<Long> under = work.yieldsVoucher() ? parcelsIn(work) : Set.of();
            assertThat(work.reclaimed()).extracting(was -> was.now().id()).containsExactlyInAnyOrderElementsOf(under);
            reclaimed.addAll(under);
        }
        assertThat(reclaimed).hasSizeGreaterThan(100).allSatisfy(id -> {
            ParcelFacts before = surveyed.get(id).facts();
            ParcelFacts after = now.get(id).facts();
            assertThat(catalogue.group(before.landClass())).isEqualTo("J");
            assertThat(before.stage()).isEqualTo(Stage.EXISTING);
            assertThat(isReclaimed(after.landClass(), catalogue))
                    .as(after.landClass())
                    .isTrue();
            assertThat(after.stage()).isEqualTo(Stage.ACCEPTED);
            assertThat(before.code()).isEqualTo(after.code());
            assertThat(surveyed.get(id).shape()).isEqualTo(now.get(id).shape());
        });
        assertThat(surveyed).hasSameSizeAs(now);
        now.keySet().removeAll(reclaimed);
        assertThat(now.values()).allMatch(parcel -> parcel.equals(surveyed.get(parcel.id())));
    }

    /** A corner of a dry field may be rough grass (0404), which the survey calls unused. */
    private static boolean isReclaimed(String landClass, LandUseCatalogue catalogue) {
        return catalogue.group(landClass).equals("N") || landClass.equals("0404");
    }

    private static Set<Long> parcelsIn(DemoWork work) {
        Geometry ground = work.work().ground();
        return parcels.stream()
                .filter(parcel ->
                        ground.getEnvelopeInternal().contains(parcel.shape().getEnvelopeInternal()))
                .filter(parcel -> ground.covers(parcel.shape()))
                .map(NewParcel::id)
                .collect(Collectors.toSet());
    }

    @Test
    void someAcceptedReclamationHasNoVoucherYet() {
        Set<Long> issued = vouchers.vouchers().stream()
                .flatMap(demo -> demo.voucher().sources().stream())
                .collect(Collectors.toSet());
        assertThat(works.stream()
                        .filter(DemoWork::yieldsVoucher)
                        .map(DemoWork::work)
                        .filter(work -> !issued.contains(work.id()))
                        .filter(work -> work.acceptedOn().isAfter(LocalDate.of(2022, 8, 18))))
                .hasSizeGreaterThan(5);
    }

    @Test
    void nobodyGivesWhatHeDoesNotHave() {
        for (DemoVoucher demo : vouchers.vouchers()) {
            Map<Long, Map<Indicator, Long>> balances = new HashMap<>();
            balances.put(demo.voucher().holderId(), new EnumMap<>(demo.voucher().amountsMilliMu()));
            LocalDate day = demo.voucher().issuedOn();
            for (DemoVoucher.Move move : demo.moves()) {
                assertThat(move.document().day()).isAfter(day);
                day = move.document().day();
                move.amountsMilliMu().forEach((indicator, amount) -> {
                    assertThat(balances.get(move.from()).merge(indicator, -amount, Long::sum))
                            .isNotNegative();
                    if (move.kind() == EntryKind.TRANSFER) {
                        balances.computeIfAbsent(move.to(), id -> new EnumMap<>(Indicator.class))
                                .merge(indicator, amount, Long::sum);
                    }
                });
            }
        }
    }

    @Test
    void holdersAreKnownOnce() {
        Set<Long> ids = vouchers.holders().stream().map(Holder::id).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(vouchers.holders());
        assertThat(vouchers.vouchers()).allSatisfy(demo -> {
            assertThat(ids).contains(demo.voucher().holderId());
            demo.moves().forEach(move -> assertThat(ids).contains(move.from(), move.to()));
        });
    }
}
