package org.qianmo.control;

import org.locationtech.jts.geom.MultiPolygon;

/**
 * Ground under one of the three control lines (三条控制线) of the spatial plan.
 *
 * @param townCode null if it lies in several towns
 * @param villageCode null if it lies in several villages
 * @param synthetic whether it was generated: it says nothing of real land
 * @param ground EPSG:4490
 */
public record ControlLine(
        long id,
        Kind kind,
        String name,
        String nameEn,
        String townCode,
        String villageCode,
        boolean synthetic,
        MultiPolygon ground) {

    /** The three lines; the names are the initials of their Chinese words. */
    public enum Kind {
        /** Farmland that is kept for good. */
        YJJBNT("永久基本农田", "Permanent basic farmland"),
        /** Ground that nothing new is built on. */
        STBHHX("生态保护红线", "Ecological protection red line"),
        /** Within it towns may grow. */
        CZKFBJ("城镇开发边界", "Urban development boundary");

        private final String nameZh;
        private final String nameEn;

        Kind(String nameZh, String nameEn) {
            this.nameZh = nameZh;
            this.nameEn = nameEn;
        }

        public String nameZh() {
            return nameZh;
        }

        public String nameEn() {
            return nameEn;
        }
    }
}
