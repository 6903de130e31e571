package org.qianmo.place;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.progress.CategoryProgress;
import org.qianmo.kernel.geometry.Acreage;

/**
 * What has come of a place.
 *
 * @param asOf what took effect until then
 * @param territoryCode of the ground beyond which nothing was counted; null for no such bound
 * @param parcels null where there are too many to look at each
 * @param categories those in which something took effect
 * @param target null where none is stated
 */
public record Progress(
        Subject subject,
        LocalDate asOf,
        String territoryCode,
        Rule rule,
        Long parcels,
        List<CategoryProgress> categories,
        Target target) {

    /** Which place it is. */
    public record Subject(
            String kind,
            long id,
            String code,
            String name,
            String nameEn,
            boolean synthetic,
            Acreage officialArea,
            MultiPolygon outline) {}

    /** By what works and parcels are counted. */
    public enum Rule {
        /** By the zone that they were booked in. */
        BOOKED_ZONE(
                "验收按入账时所属片区统计，与片区统计表一致；地块按登记时所属片区计数。片区界线以后的调整不改变已入账的归属。",
                "Works count in the zone that they were booked in, as in its statement, and parcels in the zone that they are"
                        + " registered in. What is booked stays, however the outline changes later."),
        /** By the ground that lies inside. */
        GROUND_INSIDE(
                "整体位于界线内的验收按入账面积计；部分位于界线内的，只计界线内且未被同类别先入账验收覆盖的部分；不厚于图层容差的" + "碎缝不计。地块按其内点是否在界线内计数。",
                "A work that lies inside counts for what is booked of it; of one that lies partly inside, the part inside that no"
                        + " work booked earlier in its category covers. Strips no thicker than the layer tolerance do not"
                        + " count. Parcels count by their interior point.");

        private final String zh;
        private final String en;

        Rule(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * How much of what is aimed at is there.
     *
     * @param percent one decimal; may be over 100
     */
    public record Target(String category, BigDecimal mu, Acreage done, BigDecimal percent) {}
}
