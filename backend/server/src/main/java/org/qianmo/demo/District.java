package org.qianmo.demo;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** The real part of the demo: towns with their outlines, villages with their codes. */
public record District(List<Town> towns, List<Village> villages) {

    /**
     * @param code 9 digits
     * @param lonLat outline, EPSG:4490
     */
    public record Town(String code, String name, String nameEn, String shortName, Geometry lonLat) {}

    /** @param code 12 digits, the first 9 those of the town */
    public record Village(String code, String name, String nameEn, String townCode) {

        /** 平东社区居委会 is called 平东. */
        String shortName() {
            return name.replaceAll("(社区居委会|村委会|社区|居委会)$", "");
        }

        /** Pingdong Community is called Pingdong. */
        String shortNameEn() {
            return nameEn.replaceAll(" (Community|Village)$", "");
        }
    }

    List<Village> villagesOf(Town town) {
        return villages.stream()
                .filter(village -> village.townCode().equals(town.code()))
                .toList();
    }

    Town town(String code) {
        return towns.stream()
                .filter(town -> town.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    Village village(String code) {
        return villages.stream()
                .filter(village -> village.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
