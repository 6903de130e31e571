package org.qianmo.acreage.block;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Territory;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.contiguity.Corridor;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.kernel.geometry.Acreage;
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
    private static final Selection READ = new Selection(
            null,
            Stream.concat(Stream.of(Readiness.LAND_CLASS), CORRIDORS.stream()).toList(),
            null);

    private final ParcelStream parcels;
    private final CoordinateSystems crs;

    ReadyLand(ParcelStream parcels, CoordinateSystems crs) {
        this.parcels = parcels;
        this.crs = crs;
    }

    /**
     * A parcel in one of its versions, as far as it matters here.
     *
     * @param box degrees, EPSG:4490
     * @param plane EPSG:4547
     * @param townCode null outside of all towns
     * @param code null if it has none
     */
    record Standing(long id, int version, Envelope box, Geometry plane, Acreage acreage, String townCode, String code) {

        Plot plot() {
            return new Plot(id, plane, acreage);
        }
    }

    record Found(List<Standing> ready, List<Standing> corridors) {}

    /**
     * @param territory only land in it; null for all
     * @param box degrees, EPSG:4490: only parcels whose box meets it; null for all
     */
    Found read(Territory territory, Envelope box) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        parcels.forEach(
                new ParcelFilter(null, null, box, null, null, territory, null, null, null, READ),
                parcel -> take(parcel, found));
        return found;
    }

    private void take(Parcel parcel, Found found) {
        if (isCorridor(parcel)) {
            found.corridors().add(standing(parcel));
        } else if (isReady(parcel)) {
            found.ready().add(standing(parcel));
        }
    }

    private Standing standing(Parcel parcel) {
        return new Standing(
                parcel.id(),
                parcel.version(),
                parcel.shape().getEnvelopeInternal(),
                crs.toPlane(parcel.shape()),
                parcel.officialArea(),
                parcel.facts().townCode(),
                parcel.facts().code());
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
