package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.MapTile;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
import org.qianmo.voucher.VoucherOffice;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepted work and the vouchers that stand on it, on the map. */
abstract class WorkTilesContract extends RunningApplication {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final Spot spot = TestDistrict.spot();
    private final long work = TestDistrict.freshId();
    private final long voucher = TestDistrict.freshId();
    private final long holder = TestDistrict.freshId();

    private Map<Long, Map<String, String>> features(String layer) {
        return MapTile.features(as(VIEWER).get(MapTile.address(layer, 18, spot)), layer);
    }

    private void accept(Booking booking) {
        NewWork accepted = new NewWork(
                work,
                Category.ZBLP,
                "图层 " + work,
                DAY,
                TestDistrict.WEST_TOWN,
                null,
                null,
                true,
                spot.polygon("0 0, 4 0, 4 4, 0 4, 0 0"));
        application.getBean(AcceptanceOffice.class).accept(List.of(accepted), booking);
    }

    private void issue(Booking booking) {
        VoucherOffice office = application.getBean(VoucherOffice.class);
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        if (jdbc.queryForList("select id from holder where id = 1").isEmpty()) {
            office.register(List.of(VoucherOffice.POOL));
        }
        office.register(List.of(new Holder(holder, "持有人", "COLLECTIVE", TestDistrict.WEST_TOWN, null)));
        NewVoucher issued = new NewVoucher(
                voucher, "NH-L-" + voucher, holder, DAY, null, true, List.of(work), Map.of(Indicator.QUOTA, 1_000L));
        office.issue(issued, new Document("图层 " + voucher, DAY), booking);
    }

    private void inTransaction(Consumer<Booking> act) {
        application
                .getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> act.accept(
                        application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "图层", "t-planner")));
    }

    /** The tiles were asked for, and kept, before there was anything in them. */
    @Test
    void workAndVouchersShowAfterTheCommit() {
        assertThat(features("accepted-work")).isEmpty();
        assertThat(features("voucher-ground")).isEmpty();

        inTransaction(this::accept);
        assertThat(features("accepted-work").get(work))
                .containsEntry("category", "ZBLP")
                .containsEntry("acceptedOn", "2024-03-01")
                .containsKey("mu")
                .doesNotContainKey("zoneId");
        assertThat(features("voucher-ground")).isEmpty();

        inTransaction(this::issue);
        assertThat(features("voucher-ground").get(voucher))
                .containsEntry("serial", "NH-L-" + voucher)
                .containsEntry("kind", "LAND")
                .containsEntry("state", "ISSUED");
    }

    private void redeem(long milliMu) {
        inTransaction(booking -> application
                .getBean(VoucherOffice.class)
                .redeem(
                        "NH-L-" + voucher,
                        holder,
                        Map.of(Indicator.QUOTA, milliMu),
                        new Document("用 " + milliMu, DAY),
                        booking));
    }

    private String stateAt(int zoom) {
        return MapTile.features(as(VIEWER).get(MapTile.address("voucher-ground", zoom, spot)), "voucher-ground")
                .get(voucher)
                .get("state");
    }

    private String stateInCollection() {
        String box =
                spot.longitude("0") + "," + spot.latitude("0") + "," + spot.longitude("4") + "," + spot.latitude("4");
        return as(VIEWER)
                .get("/ogc/collections/voucher-ground/items?limit=1000&bbox=" + box)
                .mustBe(200)
                .json()
                .path("features")
                .valueStream()
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("serial").asString().equals("NH-L-" + voucher))
                .map(properties -> properties.path("state").asString())
                .findFirst()
                .orElseThrow();
    }

    /** Each zoom is a tile that nobody asked for before. */
    @Test
    void stateIsWhatTheBalancesSay() {
        inTransaction(this::accept);
        inTransaction(this::issue);

        redeem(400);
        assertThat(stateAt(18)).isEqualTo("PARTLY_USED");
        assertThat(stateInCollection()).isEqualTo("PARTLY_USED");

        redeem(600);
        assertThat(stateAt(18)).isEqualTo("USED");
        assertThat(stateInCollection()).isEqualTo("USED");
    }
}
