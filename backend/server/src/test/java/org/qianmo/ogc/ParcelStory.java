package org.qianmo.ogc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.TestDistrict;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A parcel's life, told by its land class:
 *
 * <pre>
 *   0103  true from 2020-03-01, written down on 2020-03-05
 *   0201  true from 2021-06-01, written down before, on 2021-05-20
 *   0301  true from 2022-01-01, written down afterwards, on 2022-02-01
 *   retired from 2023-01-01, written down on 2023-01-10
 * </pre>
 */
final class ParcelStory {

    private final ApplicationContext application;
    private final ParcelRegistry registry;
    private final String author;

    ParcelStory(ApplicationContext application, String author) {
        this.application = application;
        this.registry = application.getBean(ParcelRegistry.class);
        this.author = author;
    }

    /** @return id of the parcel that lived so */
    long of(MultiPolygon shape) {
        long id = TestDistrict.freshId();
        on("2020-03-01", "2020-03-05T02:00:00Z", booking -> registry.create(parcel(id, "0103", shape), booking));
        on(
                "2021-06-01",
                "2021-05-20T02:00:00Z",
                booking -> registry.change(parcel(id, "0201", shape), Change.ATTRIBUTES, booking));
        on(
                "2022-01-01",
                "2022-02-01T02:00:00Z",
                booking -> registry.change(parcel(id, "0301", shape), Change.ATTRIBUTES, booking));
        on(
                "2023-01-01",
                "2023-01-10T02:00:00Z",
                booking -> registry.retire(registry.find(id).orElseThrow(), booking));
        return id;
    }

    private void on(String day, String recordedAt, Consumer<Booking> work) {
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            long recordId = application
                    .getBean(RecordBook.class)
                    .openAndApprove(RecordKind.SURVEY, "a parcel's story", author)
                    .recordId();
            work.accept(new Booking(recordId, author, Instant.parse(recordedAt), LocalDate.parse(day)));
        });
    }

    private static NewParcel parcel(long id, String landClass, MultiPolygon shape) {
        ParcelFacts facts = new ParcelFacts(
                null,
                landClass,
                Ownership.COLLECTIVE,
                null,
                Stage.SURVEYED,
                TestDistrict.WEST_TOWN,
                TestDistrict.WEST_VILLAGE,
                null,
                null,
                false);
        return new NewParcel(id, facts, shape, Acreage.ofSquareMetres(1_600));
    }
}
