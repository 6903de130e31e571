package org.qianmo.demo;

import java.util.List;
import java.util.SplittableRandom;
import org.qianmo.demo.layout.Use;
import org.qianmo.parcel.Ownership;

/** Who owns and who holds the land of a village. All names are invented, but for those of places. */
final class Rights {

    private static final double UNDETERMINED_SHARE = 0.004;
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    private final DemoSettings settings;
    private final District.Town town;
    private final District.Village village;
    private final SplittableRandom random;

    Rights(DemoSettings settings, District.Town town, District.Village village, SplittableRandom random) {
        this.settings = settings;
        this.town = town;
        this.village = village;
        this.random = random;
    }

    Ownership ownership(Use use) {
        if (random.nextDouble() < UNDETERMINED_SHARE) {
            return Ownership.UNDETERMINED;
        }
        return random.nextDouble() < stateShare(use) ? Ownership.STATE : Ownership.COLLECTIVE;
    }

    private static double stateShare(Use use) {
        return switch (use) {
            case URBAN -> 0.85;
            case SERVICES, PARK -> 0.65;
            case COMMERCE -> 0.5;
            case INDUSTRY, IDLE -> 0.28;
            case WOODLAND -> 0.25;
            case HOMESTEAD, HAMLET, POND, PADDY, DRY, ORCHARD -> 0;
        };
    }

    String holder(Use use, Ownership ownership) {
        return switch (ownership) {
            case UNDETERMINED -> null;
            case STATE -> isPublic(use) ? town.name() + "公共资产" : company();
            case COLLECTIVE -> collectiveHolder(use);
        };
    }

    private String collectiveHolder(Use use) {
        return switch (use) {
            case HOMESTEAD -> household();
            case HAMLET -> random.nextDouble() < 0.6 ? household() : team();
            case INDUSTRY, COMMERCE, IDLE -> random.nextDouble() < 0.35 ? company() : collectiveOrTeam(0.5);
            default -> collectiveOrTeam(0.3);
        };
    }

    private static boolean isPublic(Use use) {
        return use == Use.SERVICES || use == Use.PARK || use == Use.WOODLAND;
    }

    private String collectiveOrTeam(double collectives) {
        return random.nextDouble() < collectives ? collective() : team();
    }

    /** 经联社: the collective of the whole village. */
    String collective() {
        return village.shortName() + "股份合作经济联合社";
    }

    /** 经济社: one of the teams of the village. */
    private String team() {
        return village.shortName() + "第" + NUMERALS[random.nextInt(NUMERALS.length)] + "股份合作经济社";
    }

    private String household() {
        return one(settings.surnames()) + "某" + one(settings.givenNames()) + "户";
    }

    String company() {
        return "南海" + one(settings.companyWords()) + one(settings.companyTrades()) + "有限公司";
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
