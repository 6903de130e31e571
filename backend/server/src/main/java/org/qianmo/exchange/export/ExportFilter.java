package org.qianmo.exchange.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.View;

/**
 * What of a layer is wanted; every null leaves that side open.
 *
 * @param view whose territory, and as of when
 * @param unitCode district, town or village
 * @param box degrees; what meets it
 * @param recordId the record that made the versions
 * @param ids a selection
 * @param landClasses codes, or the first two digits of them
 */
public record ExportFilter(
        View view,
        String unitCode,
        Long zoneId,
        Envelope box,
        Long recordId,
        List<Long> ids,
        List<String> landClasses) {

    /** A side on which a layer can be narrowed; the name is the parameter's. */
    public enum Side {
        town,
        zone,
        bbox,
        record,
        ids,
        landClass,
        asOf
    }

    public static ExportFilter of(View view) {
        return new ExportFilter(view, null, null, null, null, null, null);
    }

    /** @return the sides on which something is asked */
    public Set<Side> asked() {
        Set<Side> asked = new TreeSet<>();
        ask(asked, Side.town, unitCode);
        ask(asked, Side.zone, zoneId);
        ask(asked, Side.bbox, box);
        ask(asked, Side.record, recordId);
        ask(asked, Side.ids, ids);
        ask(asked, Side.landClass, landClasses);
        ask(asked, Side.asOf, view.moment());
        return asked;
    }

    private static void ask(Set<Side> asked, Side side, Object value) {
        if (value != null) {
            asked.add(side);
        }
    }

    ParcelFilter ofParcels() {
        ParcelFilter filter = view.in(box).ofUnit(unitCode).ofZone(zoneId);
        return ids == null && landClasses == null && recordId == null
                ? filter
                : filter.selecting(new ParcelFilter.Selection(ids, landClasses, recordId));
    }

    /** Whether a thing in these units, with this id and box, is wanted and may be seen. */
    boolean takes(long id, String townCode, String villageCode, Envelope lonLat) {
        return view.shows(townCode, villageCode) && takes(id, lonLat) && isInUnit(townCode, villageCode);
    }

    boolean takes(long id, Envelope lonLat) {
        return (ids == null || ids.contains(id)) && (box == null || box.intersects(lonLat));
    }

    private boolean isInUnit(String townCode, String villageCode) {
        return unitCode == null || new Territory(unitCode).holds(townCode, villageCode);
    }
}
