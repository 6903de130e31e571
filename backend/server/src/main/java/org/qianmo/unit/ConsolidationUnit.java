package org.qianmo.unit;

import java.time.LocalDate;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.kernel.geometry.Acreage;

/**
 * Ground that is consolidated under one name.
 *
 * @param code unique, stays
 * @param theme by the plan of 2022, planType by the special plan of 2024; both null for what is no unit
 * @param keyGroup null for what is no key area
 * @param parentId the area that it lies in; null for none
 * @param baselineOn the day before which its indicators are measured; null where not known
 * @param completedOn null until it is
 * @param source the document that names it; null for none
 * @param villageCode null for what is larger than a village
 * @param outline EPSG:4490
 * @param version rises with each change
 */
public record ConsolidationUnit(
        long id,
        String code,
        Kind kind,
        String name,
        String nameEn,
        Theme theme,
        PlanType planType,
        KeyGroup keyGroup,
        Long parentId,
        Status status,
        LocalDate baselineOn,
        LocalDate completedOn,
        String source,
        String townCode,
        String villageCode,
        Acreage officialArea,
        boolean synthetic,
        MultiPolygon outline,
        int version) {

    /** What it is. */
    public enum Kind {
        /** 整治区域. */
        AREA("整治区域", "Consolidation area"),
        /** 整治单元. */
        UNIT("整治单元", "Consolidation unit"),
        /** 产业社区连片改造示范项目. */
        PROJECT("产业社区示范项目", "Demonstration project"),
        /** One of 七湖三湾一站一园. */
        KEY_AREA("重点片区", "Key area");

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

    /** 土地整治+ …, of the plan of 2022. */
    public enum Theme {
        INDUSTRY,
        FARMLAND,
        URBAN_RURAL,
        VILLAGE
    }

    /** 产业集聚单元, 农业整治单元, 建设与用地腾退单元, 生态修复单元: the special plan of 2024. */
    public enum PlanType {
        INDUSTRY_CLUSTER,
        FARMING,
        BUILD_AND_VACATE,
        ECOLOGY
    }

    /** 湖, 湾, 站, 园. */
    public enum KeyGroup {
        LAKE,
        BAY,
        STATION,
        PARK
    }

    /** How far it is. */
    public enum Status {
        PLANNED,
        UNDER_WAY,
        COMPLETED,
        /** Not pursued any more; kept, and shown to those who ask for it. */
        WITHDRAWN
    }

    ConsolidationUnit as(long newId, boolean nowSynthetic, int newVersion) {
        return new ConsolidationUnit(
                newId,
                code,
                kind,
                name,
                nameEn,
                theme,
                planType,
                keyGroup,
                parentId,
                status,
                baselineOn,
                completedOn,
                source,
                townCode,
                villageCode,
                officialArea,
                nowSynthetic,
                outline,
                newVersion);
    }
}
