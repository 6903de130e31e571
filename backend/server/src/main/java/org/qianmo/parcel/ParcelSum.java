package org.qianmo.parcel;

import org.qianmo.kernel.geometry.Acreage;

/**
 * Present parcels of one land class in one unit.
 *
 * @param unit code of the town or village, or id of the zone; null outside of all
 * @param synthetic how many of them are generated
 */
public record ParcelSum(String unit, String landClass, long count, Acreage acreage, long synthetic) {

    /** By what is summed. */
    public enum By {
        DISTRICT("substring(town_code from 1 for 6)"),
        TOWN("town_code"),
        VILLAGE("village_code"),
        ZONE("zone_id");

        private final String column;

        By(String column) {
            this.column = column;
        }

        /** The expression over {@code parcel_version}. */
        public String column() {
            return column;
        }
    }
}
