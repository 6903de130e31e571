package org.qianmo.parcel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.parcel.store.ParcelRows;
import org.qianmo.parcel.store.ParcelTotals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels, present or as of another time, many at once. */
@Service
public class ParcelStream {

    private final ParcelRows rows;
    private final ParcelTotals totals;
    private final GroundMemory memory;

    ParcelStream(ParcelRows rows, ParcelTotals totals, GroundMemory memory) {
        this.rows = rows;
        this.totals = totals;
        this.memory = memory;
    }

    /**
     * At most {@code limit}, by id; where the filter has an end, those before it, the greatest id first.
     *
     * @throws org.qianmo.http.Problem 422 FILTER_TOO_SLOW if the filter's condition takes too long
     */
    @Transactional(readOnly = true)
    public List<Parcel> list(ParcelFilter filter, int limit) {
        return rows.list(filter, limit);
    }

    /** As {@link #list}, for whoever writes the shapes down and does not compute with them. */
    @Transactional(readOnly = true)
    public List<Parcel> listPacked(ParcelFilter filter, int limit) {
        return rows.listPacked(filter, limit);
    }

    @Transactional(readOnly = true)
    public long count(ParcelFilter filter) {
        return rows.count(filter);
    }

    /** One at a time, with memory that does not grow with their number. */
    @Transactional(readOnly = true)
    public void forEach(ParcelFilter filter, Consumer<Parcel> consumer) {
        rows.forEach(filter, consumer);
    }

    /**
     * All of them, one at a time, with memory that does not grow with their number. They are counted first, in the same view
     * of the database: what others commit meanwhile changes neither.
     *
     * @param total told before the first parcel
     * @param consumer each shape is its own to change
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void forExport(ParcelFilter filter, LongConsumer total, Consumer<Parcel> consumer) {
        total.accept(rows.count(filter));
        rows.forEachPacked(filter, consumer);
    }

    /** What a map needs of each, and no more. */
    @Transactional(readOnly = true)
    public void forEachOutline(ParcelFilter filter, Consumer<Outline> consumer) {
        rows.forEachOutline(filter, consumer);
    }

    /** The version of the parcel at the moment; empty if there was none. */
    @Transactional(readOnly = true)
    public Optional<Parcel> find(long id, Moment moment) {
        return rows.find(id, moment);
    }

    /** The box of what an approved record wrote, degrees; a null box if it wrote nothing. */
    @Transactional(readOnly = true)
    public Envelope extentOfRecord(long recordId) {
        return rows.extentOfRecord(recordId);
    }

    /** Present parcels in the territory by unit and land class; null for all ground. */
    @Transactional(readOnly = true)
    public List<ParcelSum> sums(ParcelSum.By by, Territory territory) {
        return totals.sums(by, territory);
    }

    /**
     * Parcels by cell of a grid over the box, for maps on which a parcel is too small to see.
     *
     * @param cells columns, and rows
     */
    @Transactional(readOnly = true)
    public List<GroundCell> cells(View view, Envelope box, int cells) {
        return memory.cells(view, box, cells).orElseGet(() -> totals.cells(view.in(box), cells));
    }

    /**
     * Parcels that the view shows, by the units that they lie in.
     *
     * @param box all ground that has units
     */
    @Transactional(readOnly = true)
    public List<UnitSum> unitSums(View view, Envelope box) {
        return memory.unitSums(view, box).orElseGet(() -> totals.unitSums(view.in(null)));
    }

    /** Reads into memory what {@link #cells} and {@link #unitSums} add up; it takes seconds for a million parcels. */
    @Transactional(readOnly = true)
    public void fetchGround() {
        memory.fetch();
    }

    /** The days on which something became true of the filter's parcels, from the first day to the last; by day. */
    @Transactional(readOnly = true)
    public List<DayOfChange> changes(ParcelFilter filter, LocalDate from, LocalDate to) {
        return totals.changes(filter, from, to);
    }

    /** Parcels whose code begins with the text. */
    @Transactional(readOnly = true)
    public List<Parcel> search(ParcelFilter filter, String codeBeginning, int limit) {
        return rows.search(filter, codeBeginning, limit);
    }
}
