package org.qianmo.draft.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.draft.DraftFinding;
import org.qianmo.draft.Previews;
import org.qianmo.draft.WorkingParcel;
import org.qianmo.http.FindingBody;

/** What an operation would do, as it goes over the wire. */
final class PreviewBodies {

    private PreviewBodies() {}

    record ParcelBody(
            long id,
            Previews.Action action,
            MultiPolygon geometry,
            BigDecimal officialAreaSquareMetres,
            BigDecimal beforeSquareMetres,
            String code,
            String landClass) {

        static ParcelBody of(Previews.Line line) {
            WorkingParcel shown = line.after() == null ? line.before() : line.after();
            return new ParcelBody(
                    line.parcelId(),
                    line.action(),
                    line.after() == null ? null : line.after().shape(),
                    booked(line.after()),
                    booked(line.before()),
                    shown.facts().code(),
                    shown.facts().landClass());
        }

        private static BigDecimal booked(WorkingParcel parcel) {
            return parcel == null ? null : parcel.booked().squareMetres();
        }
    }

    record PlacedBody(@JsonUnwrapped FindingBody finding, long parcelId) {

        static PlacedBody of(DraftFinding found) {
            return new PlacedBody(found.placed().toBody(null), found.parcelId());
        }
    }

    record PreviewBody(String operation, List<ParcelBody> parcels, List<PlacedBody> findings) {}

    static PreviewBody of(Previews.Preview preview) {
        return new PreviewBody(
                preview.operation(),
                preview.parcels().stream().map(ParcelBody::of).toList(),
                preview.findings().stream().map(PlacedBody::of).toList());
    }
}
