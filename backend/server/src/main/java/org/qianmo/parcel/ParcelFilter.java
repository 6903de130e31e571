package org.qianmo.parcel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Territory;
import org.qianmo.cql2.Condition;
import org.qianmo.cql2.PropertyType;
import org.qianmo.cql2.Queryables;

/**
 * Which parcels are wanted; every null leaves that side open.
 *
 * @param unitCode district, town or village
 * @param zoneId renovation zone
 * @param box degrees, EPSG:4490; parcels whose bounding box meets it
 * @param afterId for paging: only ids above it
 * @param beforeId for paging backwards: only ids below it, the greatest first
 * @param territory only parcels that lie in it: see {@link org.qianmo.access.AccessPolicy#readable}
 * @param moment as of when; null for the present, which is found fastest
 * @param during each parcel in the last of its versions that were true on one of these days, as known at the moment; null for
 *     the version that was true at the moment
 * @param condition of {@link #QUERYABLES}; geometry literals in degrees, longitude first
 * @param selection which of them, one by one or by what they are
 */
public record ParcelFilter(
        String unitCode,
        Long zoneId,
        Envelope box,
        Long afterId,
        Long beforeId,
        Territory territory,
        Moment moment,
        Days during,
        Condition condition,
        Selection selection) {

    public static final ParcelFilter ALL = new ParcelFilter(null, null, null, null, null, null, null, null, null, null);

    /** What a condition may ask of a parcel. */
    public static final Queryables QUERYABLES = queryables();

    private static Queryables queryables() {
        Map<String, PropertyType> types = new LinkedHashMap<>();
        types.put("id", PropertyType.NUMBER);
        List.of("code", "landClass", "ownership", "holder", "stage", "townCode", "villageCode")
                .forEach(name -> types.put(name, PropertyType.TEXT));
        List.of("zoneId", "officialAreaSquareMetres", "registeredAreaSquareMetres", "version")
                .forEach(name -> types.put(name, PropertyType.NUMBER));
        types.put("synthetic", PropertyType.TRUTH);
        types.put("validFrom", PropertyType.DAY);
        types.put("recordedAt", PropertyType.MOMENT);
        types.put("geometry", PropertyType.GEOMETRY);
        return new Queryables(types);
    }

    /**
     * Parcels by what they are; every null leaves that side open.
     *
     * @param ids of parcels
     * @param landClasses codes; one of two digits is a class of the first level, with all below it
     * @param recordId the record that made their versions
     */
    public record Selection(List<Long> ids, List<String> landClasses, Long recordId) {}

    public static ParcelFilter in(Envelope box) {
        return new ParcelFilter(null, null, box, null, null, null, null, null, null, null);
    }

    /** The same parcels, as far as they lie in the territory; null for all of them. */
    public ParcelFilter within(Territory bound) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, beforeId, bound, moment, during, condition, selection);
    }

    /** Parcels as of then; null for the present. */
    public ParcelFilter at(Moment then) {
        return new ParcelFilter(
                unitCode, zoneId, box, afterId, beforeId, territory, then, during, condition, selection);
    }

    /** Each parcel as it last was within the days, as known at the moment; null for the moment itself. */
    public ParcelFilter during(Days days) {
        return new ParcelFilter(
                unitCode, zoneId, box, afterId, beforeId, territory, moment, days, condition, selection);
    }

    public ParcelFilter ofUnit(String code) {
        return new ParcelFilter(code, zoneId, box, afterId, beforeId, territory, moment, during, condition, selection);
    }

    public ParcelFilter ofZone(Long zone) {
        return new ParcelFilter(
                unitCode, zone, box, afterId, beforeId, territory, moment, during, condition, selection);
    }

    public ParcelFilter after(long id) {
        return new ParcelFilter(unitCode, zoneId, box, id, null, territory, moment, during, condition, selection);
    }

    /** The page that ends before the id: {@link ParcelStream#list} gives it with the greatest id first. */
    public ParcelFilter before(long id) {
        return new ParcelFilter(unitCode, zoneId, box, null, id, territory, moment, during, condition, selection);
    }

    /** Parcels of which the condition holds too; null asks nothing. */
    public ParcelFilter where(Condition asked) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, beforeId, territory, moment, during, asked, selection);
    }

    public ParcelFilter selecting(Selection wanted) {
        return new ParcelFilter(unitCode, zoneId, box, afterId, beforeId, territory, moment, during, condition, wanted);
    }
}
