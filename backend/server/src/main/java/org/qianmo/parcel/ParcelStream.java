package org.qianmo.parcel;

import java.util.List;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.parcel.store.ParcelRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Present parcels, many at a time. */
@Service
public class ParcelStream {

    private final ParcelRows rows;

    ParcelStream(ParcelRows rows) {
        this.rows = rows;
    }

    /** At most {@code limit}, by id. */
    @Transactional(readOnly = true)
    public List<Parcel> list(ParcelFilter filter, int limit) {
        return rows.list(filter, limit);
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

    /** What a map needs of each, and no more. */
    @Transactional(readOnly = true)
    public void forEachOutline(ParcelFilter filter, ParcelRows.OutlineConsumer consumer) {
        rows.forEachOutline(filter, consumer);
    }

    /** Present parcels by unit and land class. */
    @Transactional(readOnly = true)
    public List<ParcelSum> sums(ParcelSum.By by) {
        return rows.sums(by);
    }

    /** Parcels by cell of a grid over the box, for maps on which a parcel is too small to see. */
    @Transactional(readOnly = true)
    public List<GroundCell> cells(Envelope box, int cells) {
        return rows.cells(box, cells);
    }

    /** Parcels whose code begins with the text. */
    @Transactional(readOnly = true)
    public List<Parcel> search(String codeBeginning, int limit) {
        return rows.search(codeBeginning, limit);
    }
}
