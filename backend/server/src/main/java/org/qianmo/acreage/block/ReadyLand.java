package org.qianmo.acreage.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.contiguity.Corridor;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelFilter.Selection;
import org.qianmo.parcel.ParcelStream;
import org.springframework.stereotype.Component;

/**
 * Reads land that is {@linkplain Readiness ready} for industry, and what bridges it: the classes that {@link Corridor} names.
 */
@Component
class ReadyLand {

    private static final List<String> CORRIDORS = List.of("1003", "1004", "1006", "1101", "1107");
    private static final List<String> READ =
            Stream.concat(Stream.of(Readiness.LAND_CLASS), CORRIDORS.stream()).toList();

    private final ParcelStream parcels;
    private final CoordinateSystems crs;

    ReadyLand(ParcelStream parcels, CoordinateSystems crs) {
        this.parcels = parcels;
        this.crs = crs;
    }

    /**
     * @param towns of the plots, by the id of the parcel; those outside of all towns are left out
     * @param codes of the parcels that have one, by id
     */
    record Found(List<Plot> plots, List<Corridor> corridors, Map<Long, String> towns, Map<Long, String> codes) {}

    /** @param territory only land in it; null for all */
    Found read(Territory territory) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>(), new HashMap<>(), new HashMap<>());
        Selection classes = new Selection(null, READ, null);
        parcels.forEach(
                new ParcelFilter(null, null, null, null, null, territory, null, null, null, classes),
                parcel -> take(parcel, found));
        return found;
    }

    private void take(Parcel parcel, Found found) {
        if (isCorridor(parcel)) {
            found.corridors().add(new Corridor(crs.toPlane(parcel.shape())));
        } else if (isReady(parcel)) {
            found.plots().add(new Plot(parcel.id(), crs.toPlane(parcel.shape()), parcel.officialArea()));
            if (parcel.facts().townCode() != null) {
                found.towns().put(parcel.id(), parcel.facts().townCode());
            }
            if (parcel.facts().code() != null) {
                found.codes().put(parcel.id(), parcel.facts().code());
            }
        }
    }

    static boolean isReady(Parcel parcel) {
        return Readiness.isReady(parcel.facts().landClass(), parcel.facts().stage());
    }

    /** What is not ready in the box, but for corridors: by id. @param box degrees, EPSG:4490 */
    List<Parcel> others(Envelope box, Territory territory, int limit) {
        ParcelFilter filter = new ParcelFilter(null, null, box, null, null, territory, null, null, null, null);
        return parcels.list(filter, limit).stream()
                .filter(parcel -> !isReady(parcel) && !isCorridor(parcel))
                .toList();
    }

    private static boolean isCorridor(Parcel parcel) {
        return CORRIDORS.contains(parcel.facts().landClass());
    }
}
