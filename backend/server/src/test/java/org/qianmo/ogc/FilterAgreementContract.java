package org.qianmo.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.cql2.Condition;
import org.qianmo.cql2.ConditionSamples;
import org.qianmo.cql2.Evaluation;
import org.qianmo.cql2.TextWriter;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.transaction.support.TransactionTemplate;

/** A database finds for a filter what {@link Evaluation} says of each parcel: over parcels that have and lack all kinds of values. */
abstract class FilterAgreementContract extends RunningApplication {

    private static final int CONDITIONS = 1_500;
    private static final int DEPTH = 3;

    private static final String[] HOLDERS = {null, "西村", "西村经济合作社", "A%b", "a_B", "a", "Z", "\\x", "", "１", "é", "～"};

    @Test
    void databaseAndMemoryFindTheSame() {
        Spot spot = TestDistrict.spot();
        List<Parcel> parcels = fill(spot);
        Envelope box = spot.polygon("0 0, 12 0, 12 2, 0 2, 0 0").getEnvelopeInternal();
        ConditionSamples samples = samples(spot, parcels);
        ParcelStream stream = application.getBean(ParcelStream.class);
        int found = 0;

        for (int i = 0; i < CONDITIONS; i++) {
            Condition condition = samples.next(DEPTH);
            List<Long> bySql = stream.list(ParcelFilter.in(box).where(condition), 100).stream()
                    .map(Parcel::id)
                    .toList();
            List<Long> inMemory = parcels.stream()
                    .filter(parcel -> Evaluation.holds(condition, name -> value(parcel, name)))
                    .map(Parcel::id)
                    .toList();
            assertThat(bySql).as(TextWriter.write(condition)).isEqualTo(inMemory);
            found += inMemory.isEmpty() || inMemory.size() == parcels.size() ? 0 : 1;
        }

        assertThat(found).as("conditions that tell parcels apart").isGreaterThan(CONDITIONS / 10);
    }

    private List<Parcel> fill(Spot spot) {
        ParcelRegistry registry = application.getBean(ParcelRegistry.class);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            var booking =
                    application.getBean(RecordBook.class).openAndApprove(RecordKind.SURVEY, "filters", "t-planner");
            for (int i = 0; i < HOLDERS.length; i++) {
                registry.create(parcel(spot, i), booking);
            }
        });
        return application
                .getBean(ParcelStream.class)
                .list(ParcelFilter.in(spot.polygon("0 0, 12 0, 12 2, 0 2, 0 0").getEnvelopeInternal()), 100);
    }

    private static NewParcel parcel(Spot spot, int i) {
        ParcelFacts facts = new ParcelFacts(
                null,
                i % 2 == 0 ? "0103" : "0201",
                i % 3 == 0 ? Ownership.STATE : Ownership.COLLECTIVE,
                HOLDERS[i],
                i % 4 == 0 ? Stage.ACCEPTED : Stage.EXISTING,
                TestDistrict.WEST_TOWN,
                i % 2 == 0 ? null : TestDistrict.WEST_VILLAGE,
                i % 3 == 0 ? null : (long) i,
                i % 2 == 0 ? null : Acreage.ofSquareMetres(new BigDecimal("100.25")),
                i % 5 == 0);
        String ring = "%1$d 0, %2$d 0, %2$d 2, %1$d 2, %1$d 0".formatted(i, i + 1);
        return new NewParcel(TestDistrict.freshId(), facts, spot.polygon(ring), Acreage.ofSquareMetres(100 + i));
    }

    private static ConditionSamples samples(Spot spot, List<Parcel> parcels) {
        List<String> texts = new ArrayList<>(List.of("0103", "STATE", "EXISTING", "\uD842\uDFB7", "西", "A%B"));
        for (String holder : HOLDERS) {
            if (holder != null) {
                texts.add(holder);
            }
        }
        Instant recorded = parcels.get(0).recordedAt();
        LocalDate day = parcels.get(0).validFrom();
        return new ConditionSamples(
                new Random(20261122),
                ParcelFilter.QUERYABLES,
                texts,
                List.of(
                        BigDecimal.ONE,
                        new BigDecimal("4"),
                        new BigDecimal("100.25"),
                        new BigDecimal("105.00"),
                        new BigDecimal("105.001"),
                        new BigDecimal("-1e25"),
                        BigDecimal.valueOf(parcels.get(5).id())),
                List.of(day, day.minusDays(1), day.plusDays(1), LocalDate.of(1, 1, 1)),
                List.of(recorded, recorded.minusSeconds(1), recorded.plusSeconds(1)),
                spot.polygon("0 0, 12 0, 12 2, 0 2, 0 0").getEnvelopeInternal());
    }

    private static Object value(Parcel parcel, String name) {
        ParcelFacts facts = parcel.facts();
        return switch (name) {
            case "id" -> parcel.id();
            case "code" -> facts.code();
            case "landClass" -> facts.landClass();
            case "ownership" -> facts.ownership().name();
            case "holder" -> facts.holder();
            case "stage" -> facts.stage().name();
            case "townCode" -> facts.townCode();
            case "villageCode" -> facts.villageCode();
            case "zoneId" -> facts.zoneId();
            case "officialAreaSquareMetres" -> parcel.officialArea().squareMetres();
            case "registeredAreaSquareMetres" ->
                facts.registeredArea() == null ? null : facts.registeredArea().squareMetres();
            case "version" -> parcel.version();
            case "synthetic" -> facts.synthetic();
            case "validFrom" -> parcel.validFrom();
            case "recordedAt" -> parcel.recordedAt();
            case "geometry" -> parcel.shape();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
