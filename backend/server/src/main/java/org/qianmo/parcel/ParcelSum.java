package org.qianmo.parcel;

import org.qianmo.access.Territory;
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
        DISTRICT("substring(town_code from 1 for 6)", 6),
        TOWN("town_code", 9),
        VILLAGE("village_code", 12),
        ZONE("zone_id", Integer.MAX_VALUE);

        private final String column;
        private final int codeLength;

        By(String column, int codeLength) {
            this.column = column;
            this.codeLength = codeLength;
        }

        /**
         * The expression that names the unit of a row with {@code town_code}, {@code village_code} and {@code zone_id}. A sum
         * of less than a unit does not go by the unit's name: within a narrower territory it goes by that one's.
         *
         * @param bound the ground that is summed; null for all
         */
        public String column(Territory bound) {
            if (bound == null || bound.code().length() <= codeLength) {
                return column;
            }
            return bound.isVillage() ? VILLAGE.column : TOWN.column;
        }
    }
}
