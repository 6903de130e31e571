package org.qianmo.ogc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.draft.DraftDesk;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Service;

/** Where a record's land lies: the box of all parcels that it changes. Remembered until something is done to the record. */
@Service
class RecordGround {

    private static final int BOXES_MAX = 20_000;
    private static final GeometryFactory LON_LAT = new GeometryFactory(new PrecisionModel(), 4490);

    private record Version(long recordId, int version) {}

    private final DraftDesk drafts;
    private final ParcelRegistry registry;
    private final ParcelStream parcels;
    private final Cache<Version, Optional<Geometry>> boxes =
            Caffeine.newBuilder().maximumSize(BOXES_MAX).build();

    RecordGround(DraftDesk drafts, ParcelRegistry registry, ParcelStream parcels) {
        this.drafts = drafts;
        this.registry = registry;
        this.parcels = parcels;
    }

    /** @return EPSG:4490, longitude first; null for a record without land */
    Geometry of(RecordCover cover) {
        return boxes.get(new Version(cover.id(), cover.version()), version -> shape(box(cover)))
                .orElse(null);
    }

    private static Optional<Geometry> shape(Envelope box) {
        if (box.isNull()) {
            return Optional.empty();
        }
        return Optional.of(LON_LAT.toGeometry(box));
    }

    private Envelope box(RecordCover cover) {
        if (cover.state() == RecordState.APPROVED) {
            return parcels.extentOfRecord(cover.id());
        }
        Envelope box = new Envelope();
        for (ParcelEdit edit : drafts.draft(cover.id()).edits()) {
            if (edit.change() != Change.NODES) {
                shape(edit).ifPresent(shape -> box.expandToInclude(shape.getEnvelopeInternal()));
            }
        }
        return box;
    }

    private Optional<Geometry> shape(ParcelEdit edit) {
        return edit.retires() ? registry.find(edit.parcelId()).map(Parcel::shape) : Optional.of(edit.shape());
    }
}
