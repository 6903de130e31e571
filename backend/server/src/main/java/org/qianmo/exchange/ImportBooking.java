package org.qianmo.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qianmo.access.Actor;
import org.qianmo.ground.GroundLocks;
import org.qianmo.job.JobReport;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.ParcelIntake;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.Views;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordOffice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second half of an import: under locks on all of its ground the rows go in as one record, or none does. */
@Service
class ImportBooking {

    private static final double COMPARE_FROM = 0.72;
    private static final double WRITE_FROM = 0.8;
    private static final double WRITE_SHARE = 0.19;

    private final GroundLocks locks;
    private final ParcelStream parcels;
    private final ParcelIntake intake;
    private final RecordBook book;
    private final RecordOffice office;
    private final ImportDraft drafts;
    private final Views views;

    ImportBooking(
            GroundLocks locks,
            ParcelStream parcels,
            ParcelIntake intake,
            RecordBook book,
            RecordOffice office,
            ImportDraft drafts,
            Views views) {
        this.locks = locks;
        this.parcels = parcels;
        this.intake = intake;
        this.book = book;
        this.office = office;
        this.drafts = drafts;
        this.views = views;
    }

    /** What the import that is being booked needs besides its rows. */
    record Request(ImportRequest what, long firstId, LayerOverlaps overlaps, RowFindings findings, JobReport report) {}

    /** @return ids that nobody else gets; set aside before the transaction, so that it holds one connection only */
    long reserveIds(List<ImportRow> rows) {
        return intake.reserveIds(rows.size());
    }

    /**
     * @param rows with sound ground, also those that are refused already
     * @param booked called with the record, before the transaction ends
     * @return the record, in effect or a draft; empty if findings keep all rows out, and nothing was written
     */
    @Transactional
    public OptionalLong book(List<ImportRow> rows, Request request, LongConsumer booked) {
        OptionalLong record = book(rows, request);
        record.ifPresent(booked);
        return record;
    }

    /** What {@link #book} would find among the parcels that are there, without a lock and without writing. */
    @Transactional(readOnly = true)
    public void compare(List<ImportRow> rows, LayerOverlaps overlaps, Actor actor, RowFindings findings) {
        overlaps.withStored(parcels, views.of(actor), findings);
        refuseTakenCodes(rows, findings);
    }

    private OptionalLong book(List<ImportRow> rows, Request request) {
        request.report().step(COMPARE_FROM, "与现有地块比对", "comparing with stored parcels");
        locks.lock(rows.stream().map(ImportRow::box).toList());
        request.overlaps().withStored(parcels, views.of(request.what().actor()), request.findings());
        refuseTakenCodes(rows, request.findings());
        List<ImportRow> good = rows.stream()
                .filter(row -> !request.findings().isRefused(row.number()))
                .toList();
        boolean nothing = request.what().invalid() == ImportRequest.OnInvalid.REJECT
                && request.findings().refused() > 0;
        if (good.isEmpty() || nothing) {
            return OptionalLong.empty();
        }
        if (request.what().mode() == ImportRequest.Mode.DRAFT) {
            return OptionalLong.of(drafts.open(
                    good,
                    request.firstId(),
                    request.what().recordTitle(),
                    request.what().actor()));
        }
        List<NewParcel> described = describe(good, request.firstId());
        request.report().stopIfCancelled();
        request.report().step(WRITE_FROM, "写入地块", "writing parcels");
        Booking booking = book.openAndApprove(
                RecordKind.IMPORT,
                request.what().recordTitle(),
                request.what().actor().username());
        book.hold(booking.recordId(), described.stream().map(NewParcel::facts).toList());
        intake.take(new Told(described, request.report(), new AtomicLong()), booking);
        request.report().stopIfCancelled();
        return OptionalLong.of(booking.recordId());
    }

    private void refuseTakenCodes(List<ImportRow> rows, RowFindings findings) {
        Set<String> taken = intake.codesTaken(rows.stream()
                .map(row -> row.facts().code())
                .filter(code -> code != null)
                .collect(Collectors.toSet()));
        for (ImportRow row : rows) {
            String code = row.facts().code();
            if (code != null && taken.contains(code)) {
                findings.error(
                        row.number(),
                        "CODE_TAKEN",
                        "宗地代码 " + code + " 已属于另一地块",
                        "code " + code + " belongs to another parcel");
            }
        }
    }

    private List<NewParcel> describe(List<ImportRow> rows, long firstId) {
        return IntStream.range(0, rows.size())
                .parallel()
                .mapToObj(i -> describe(firstId + i, rows.get(i)))
                .toList();
    }

    private NewParcel describe(long id, ImportRow row) {
        return office.describe(id, row.facts(), row.ground(), row.synthetic());
    }

    /** Tells how far the writing is, and ends it if the job was cancelled; the intake reads twice. */
    private record Told(List<NewParcel> rows, JobReport report, AtomicLong readings) implements Iterable<NewParcel> {

        private static final int ROWS_PER_REPORT = 500;
        private static final double READINGS = 2;

        @Override
        public Iterator<NewParcel> iterator() {
            return rows.stream().peek(row -> tell()).iterator();
        }

        private void tell() {
            long done = readings.getAndIncrement();
            if (done % ROWS_PER_REPORT == 0) {
                report.stopIfCancelled();
                report.progress(WRITE_FROM + WRITE_SHARE * done / (READINGS * rows.size()));
            }
        }
    }
}
