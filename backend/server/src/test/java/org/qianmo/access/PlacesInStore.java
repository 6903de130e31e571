package org.qianmo.access;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.NewWork;
import org.qianmo.acreage.acceptance.AcceptanceDesk;
import org.qianmo.acreage.acceptance.RevocationDesk;
import org.qianmo.acreage.acceptance.StatedRevocation;
import org.qianmo.acreage.acceptance.StatedWork;
import org.qianmo.acreage.signoff.Period;
import org.qianmo.acreage.signoff.PeriodDesk;
import org.qianmo.control.ControlLine;
import org.qianmo.control.ControlLineRegister;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.Operation;
import org.qianmo.http.Messages;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.parcel.View;
import org.qianmo.record.DocumentShelf;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.StatedFacts;
import org.qianmo.report.ReportDesk;
import org.qianmo.report.ReportSchedules;
import org.qianmo.review.ReviewDesk;
import org.qianmo.scenario.Scenario;
import org.qianmo.scenario.ScenarioDesk;
import org.qianmo.scenario.ScenarioSet;
import org.qianmo.target.Measure;
import org.qianmo.target.Source;
import org.qianmo.target.Target;
import org.qianmo.target.TargetDesk;
import org.qianmo.target.TargetUnit;
import org.qianmo.unit.ConsolidationUnit;
import org.qianmo.unit.UnitDesk;
import org.qianmo.unit.UnitRegister;
import org.qianmo.voucher.Document;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.NewVoucher;
import org.qianmo.voucher.VoucherOffice;
import org.qianmo.voucher.application.ApplicationDesk;
import org.qianmo.voucher.application.VoucherAct;
import org.qianmo.voucher.hold.Doubt;
import org.qianmo.voucher.hold.DoubtDesk;
import org.qianmo.voucher.market.NewOffer;
import org.qianmo.voucher.market.OfferDesk;
import org.qianmo.voucher.passport.Span;
import org.qianmo.voucher.statement.Statements;
import org.qianmo.zone.PilotSite;
import org.qianmo.zone.Zone;
import org.qianmo.zone.ZoneRegister;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts something of everything at each {@link Place}. */
final class PlacesInStore {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final ApplicationContext application;

    private PlacesInStore(ApplicationContext application) {
        this.application = application;
    }

    static void prepare(ApplicationContext application, Actor author) {
        PlacesInStore store = new PlacesInStore(application);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> store.fill());
        Stream.of(Place.values()).forEach(place -> store.submit(place, author));
    }

    private void fill() {
        Booking booking =
                application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "doors test", "t-planner");
        List<Place> inTowns = Stream.of(Place.values()).filter(Place::hasTown).toList();
        application
                .getBean(ZoneRegister.class)
                .register(
                        inTowns.stream().map(PlacesInStore::zone).toList(),
                        inTowns.stream().map(PlacesInStore::site).toList(),
                        booking);
        ParcelRegistry parcels = application.getBean(ParcelRegistry.class);
        Stream.of(Place.values()).forEach(place -> parcels.create(parcel(place), booking));
        inTowns.forEach(place -> parcels.create(ready(place), booking));
        application
                .getBean(AcceptanceOffice.class)
                .accept(
                        inTowns.stream()
                                .flatMap(place -> Stream.of(work(place), cleared(place)))
                                .toList(),
                        booking);
        issueVouchers(booking);
        application
                .getBean(ControlLineRegister.class)
                .register(inTowns.stream().map(PlacesInStore::controlLine).toList(), booking);
        application
                .getBean(UnitDesk.class)
                .register(inTowns.stream().map(PlacesInStore::unit).toList(), booking);
    }

    private static ConsolidationUnit unit(Place place) {
        return new ConsolidationUnit(
                0,
                "M-" + place.parcel,
                ConsolidationUnit.Kind.UNIT,
                "矩阵单元",
                "Matrix unit",
                ConsolidationUnit.Theme.INDUSTRY,
                ConsolidationUnit.PlanType.INDUSTRY_CLUSTER,
                null,
                null,
                ConsolidationUnit.Status.PLANNED,
                DAY,
                null,
                null,
                place.town,
                place.village,
                Acreage.ofSquareMetres(1_600),
                true,
                place.spot.polygon(Place.SQUARE),
                0);
    }

    private static ControlLine controlLine(Place place) {
        return new ControlLine(
                place.controlLine,
                ControlLine.Kind.YJJBNT,
                "矩阵农田" + place.controlLine,
                "Matrix farmland",
                place.town,
                place.village,
                true,
                place.spot.polygon(Place.SQUARE));
    }

    private static NewParcel parcel(Place place) {
        ParcelFacts facts = new ParcelFacts(
                place.code,
                "0103",
                Ownership.COLLECTIVE,
                null,
                Stage.SURVEYED,
                place.town,
                place.village,
                place.hasTown() ? place.zone : null,
                null,
                false);
        return new NewParcel(place.parcel, facts, place.spot.polygon(Place.SQUARE), Acreage.ofSquareMetres(1_600));
    }

    private static NewParcel ready(Place place) {
        ParcelFacts facts = new ParcelFacts(
                null, "0601", Ownership.COLLECTIVE, null, Stage.ACCEPTED, place.town, place.village, null, null, false);
        return new NewParcel(place.ready, facts, place.spot.polygon(Place.READY), Acreage.ofSquareMetres(800));
    }

    /** A record as its author hands it in: a new holder, and a document that says so. */
    private void submit(Place place, Actor author) {
        Opening opening = new Opening(RecordKind.ADJUSTMENT, place.title(), null, null, null, null);
        place.record =
                application.getBean(RecordDesk.class).open(opening, author).id();
        StatedFacts facts = new StatedFacts(place.code, "0103", Ownership.COLLECTIVE, "新权利人", Stage.SURVEYED, null);
        application
                .getBean(DraftDesk.class)
                .operate(place.record, new Operation.Attributes(place.parcel, facts), author);
        byte[] content = place.title().getBytes(StandardCharsets.UTF_8);
        place.document = application
                .getBean(DocumentShelf.class)
                .add(place.record, "proof.txt", "text/plain", content, author)
                .id();
        int version = application
                .getBean(RecordShelf.class)
                .find(place.record, author)
                .version();
        application.getBean(ReviewDesk.class).submit(place.record, version, null, author);
        Span days = Span.of(DAY, DAY.plusDays(1), Instant.now());
        place.statement = application
                .getBean(Statements.class)
                .issue(place.holder, days, author)
                .code()
                .text();
        place.application = application
                .getBean(ApplicationDesk.class)
                .open(new VoucherAct.Extend("NH-D-" + place.holder, 1, "矩阵"), null, null, null, author)
                .cover()
                .id();
        place.acceptance = application
                .getBean(AcceptanceDesk.class)
                .open(List.of(asked(place)), "验收" + place.unit(), null, null, author)
                .cover()
                .id();
        if (place.hasTown()) {
            place.revocation = application
                    .getBean(RevocationDesk.class)
                    .open(new StatedRevocation(List.of(place.cleared), DAY, "撤销" + place.unit()), null, author)
                    .cover()
                    .id();
        }
        Actor official = new Actor("t-official", "审核人", Role.OFFICIAL, new Territory("440605"));
        place.scenarios = scenarios(place, author);
        place.target = target(place, author);
        Period period = application.getBean(PeriodDesk.class).prepare(place.unit(), YearMonth.of(2020, 1), official);
        place.period = period.id();
        place.periodHash = period.hash();
        place.report = application
                .getBean(ReportDesk.class)
                .issue(place.unit(), YearMonth.of(2020, 1), official)
                .code()
                .text();
        application.getBean(ReportSchedules.class).set(place.unit(), 28, official);
        place.consolidation = application.getBean(UnitRegister.class).all(View.ALL).stream()
                .filter(unit -> unit.code().equals("M-" + place.parcel))
                .mapToLong(ConsolidationUnit::id)
                .findFirst()
                .orElse(0);
        place.offer = offer(place, author);
        place.doubt = application
                .getBean(DoubtDesk.class)
                .register(Doubt.Kind.OTHER, "矩阵", List.of(), "NH-D-" + place.holder, null, official)
                .id();
    }

    private long scenarios(Place place, Actor author) {
        List<Scenario> scenarios =
                List.of(new Scenario("甲", List.of(place.record)), new Scenario("乙", List.of(place.record)));
        ScenarioSet.Stated stated =
                new ScenarioSet.Stated("方案" + place.parcel, null, new Territory(place.unit()), scenarios);
        return application.getBean(ScenarioDesk.class).add(stated, null, author).id();
    }

    /** Before anything else is done to the voucher: what is offered is at hand. */
    private long offer(Place place, Actor author) {
        NewOffer asked = new NewOffer(
                "NH-D-" + place.holder,
                place.holder,
                Map.of(),
                null,
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1));
        return application.getBean(OfferDesk.class).open(asked, null, author).id();
    }

    private long target(Place place, Actor author) {
        Messages words = new Messages("矩阵", "matrix");
        Target target = new Target(
                0,
                "MATRIX-" + place.parcel,
                words,
                TargetUnit.MU,
                BigDecimal.ONE,
                Measure.CCZL,
                null,
                null,
                false,
                place.unit(),
                new Source("T", words),
                words,
                null,
                0);
        Actor admin = new Actor(author.username(), author.displayName(), Role.ADMIN, author.territory());
        return application.getBean(TargetDesk.class).add(target, null, admin).id();
    }

    private static Zone zone(Place place) {
        return new Zone(
                place.zone,
                "Z" + place.zone,
                "矩阵片区" + place.zone,
                "Matrix zone",
                place.town,
                place.village,
                "FKFL",
                "PLANNED",
                0,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                Acreage.ofSquareMetres(1),
                null,
                null,
                true,
                place.spot.polygon(Place.SQUARE));
    }

    private static PilotSite site(Place place) {
        return new PilotSite(
                place.site,
                "P" + place.site,
                "矩阵试点" + place.site,
                "Matrix site",
                "主题",
                "Theme",
                place.town,
                place.village,
                true,
                place.spot.polygon(Place.SQUARE));
    }

    private static NewWork work(Place place) {
        return new NewWork(
                place.work,
                Category.FKFL,
                "文 " + place,
                DAY,
                place.town,
                place.village,
                place.zone,
                true,
                place.spot.polygon(Place.SQUARE));
    }

    private static StatedWork asked(Place place) {
        return new StatedWork(Category.ZBLP, "连片", DAY, null, place.spot.polygon(Place.SQUARE));
    }

    private static NewWork cleared(Place place) {
        return new NewWork(
                place.cleared,
                Category.CCZL,
                "清 " + place,
                DAY,
                place.town,
                place.village,
                null,
                true,
                place.spot.polygon(Place.CLEARED));
    }

    private void issueVouchers(Booking booking) {
        VoucherOffice vouchers = application.getBean(VoucherOffice.class);
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        if (jdbc.queryForList("select id from holder where id = 1").isEmpty()) {
            vouchers.register(List.of(VoucherOffice.POOL));
        }
        for (Place place : Place.values()) {
            vouchers.register(
                    List.of(new Holder(place.holder, "持有人 " + place, "COLLECTIVE", place.town, place.village)));
            NewVoucher voucher = new NewVoucher(
                    place.voucher,
                    "NH-D-" + place.holder,
                    place.holder,
                    DAY,
                    null,
                    true,
                    place.hasTown() ? List.of(place.work) : List.of(),
                    Map.of(Indicator.QUOTA, 1_000L));
            vouchers.issue(voucher, new Document("文 " + place, DAY), booking);
            jdbc.update(
                    "insert into pool_deficit (record_id, serial, indicator, amount) values (?, ?, 'QUOTA', 1)",
                    booking.recordId(),
                    voucher.serial());
        }
    }
}
