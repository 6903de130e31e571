package org.qianmo.exchange.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.crs.ChineseShift;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.ReferenceSystem;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.Straightening;
import org.qianmo.http.Messages;

/**
 * The ways to take positions that their numbers allow. Numbers cannot tell CGCS2000 from Xi'an 1980 or Beijing 1954, which lie
 * within 100 m: only the systems of today are offered.
 */
final class Hypotheses {

    private static final double BAND_METRES = 1_000_000;
    private static final int BAND_OF_3_FIRST = 25;
    private static final int BAND_OF_3_LAST = 45;
    private static final int BAND_OF_3_SRID = 4513;
    private static final int BAND_OF_6_FIRST = 13;
    private static final int BAND_OF_6_LAST = 23;
    private static final int BAND_OF_6_SRID = 4491;
    private static final int MERIDIAN_FIRST = 75;
    private static final int MERIDIAN_LAST = 135;
    private static final int MERIDIAN_SRID = 4534;

    private final CoordinateSystems systems;
    private final List<Hypothesis> found = new ArrayList<>();

    private Hypotheses(CoordinateSystems systems) {
        this.systems = systems;
    }

    /** @param box of the sample, in the coordinates of the file */
    static List<Hypothesis> of(Envelope box, CoordinateSystems systems) {
        Hypotheses hypotheses = new Hypotheses(systems);
        if (!box.isNull()) {
            hypotheses.read(box, false);
            hypotheses.read(turned(box), true);
        }
        return hypotheses.found;
    }

    private static Envelope turned(Envelope box) {
        return new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    }

    private void read(Envelope box, boolean swapped) {
        if (new Envelope(-180, 180, -90, 90).contains(box)) {
            degrees(box, swapped);
            return;
        }
        boolean northing = box.getMinY() > 0 && box.getMaxY() < 6_500_000;
        if (northing) {
            metres(box, swapped);
        }
        if (new Envelope(8_000_000, 15_200_000, 1_500_000, 7_200_000).contains(box)) {
            add(Srid.WEB_MERCATOR, swapped, "数值像网络墨卡托投影（米）", "the numbers look like web Mercator");
        }
    }

    private void degrees(Envelope box, boolean swapped) {
        Hypothesis plain = add(Srid.CGCS2000, swapped, "数值像经纬度（度）", "the numbers look like degrees");
        if (new Envelope(72, 138, 0.8, 56).contains(box)) {
            found.add(plain.shifted(
                    ChineseShift.GCJ02,
                    new Messages("按 GCJ-02（高德、腾讯地图）扣除偏移后", "after taking back the shift of GCJ-02 (AMap, Tencent)")));
            found.add(plain.shifted(
                    ChineseShift.BD09,
                    new Messages("按 BD-09（百度地图）扣除偏移后", "after taking back the shift of BD-09 (Baidu)")));
        }
    }

    private void metres(Envelope box, boolean swapped) {
        int prefix = (int) Math.floor(box.getMinX() / BAND_METRES);
        boolean oneBand = prefix == (int) Math.floor(box.getMaxX() / BAND_METRES);
        if (oneBand && prefix >= BAND_OF_3_FIRST && prefix <= BAND_OF_3_LAST) {
            add(
                    new Srid(BAND_OF_3_SRID + prefix - BAND_OF_3_FIRST),
                    swapped,
                    "东坐标 8 位，前两位 " + prefix + " 是 3 度带带号",
                    "eastings of 8 digits begin with " + prefix + ", the number of a 3-degree band");
        } else if (oneBand && prefix >= BAND_OF_6_FIRST && prefix <= BAND_OF_6_LAST) {
            add(
                    new Srid(BAND_OF_6_SRID + prefix - BAND_OF_6_FIRST),
                    swapped,
                    "东坐标 8 位，前两位 " + prefix + " 是 6 度带带号",
                    "eastings of 8 digits begin with " + prefix + ", the number of a 6-degree band");
        } else if (prefix == 0 && oneBand) {
            for (int meridian = MERIDIAN_FIRST; meridian <= MERIDIAN_LAST; meridian += 3) {
                add(
                        new Srid(MERIDIAN_SRID + (meridian - MERIDIAN_FIRST) / 3),
                        swapped,
                        "东坐标 6 位，没有带号：中央经线 " + meridian + "° 是一种可能",
                        "eastings of 6 digits without a band: the meridian of " + meridian + "° is possible");
            }
        }
    }

    private Hypothesis add(ReferenceSystem system, boolean swapped, String zh, String en) {
        String how = swapped ? "；X、Y 互换后" : "";
        String howEn = swapped ? ", with x and y turned round" : "";
        Hypothesis hypothesis = new Hypothesis(
                system,
                new Straightening(swapped, Optional.empty()),
                systems.between(system, Srid.CGCS2000),
                new Messages(zh + how, en + howEn));
        found.add(hypothesis);
        return hypothesis;
    }
}
