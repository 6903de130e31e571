package org.qianmo.testing;

import java.util.List;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;

/** A town with one village that no other test knows. */
public record FreshTown(String code, String village) {

    /** Codes from 700 on are those of tests that know their town, or want one that nobody knows. */
    private static final int TOWNS = 700;

    public static FreshTown found(AdminUnits units) {
        long number = TestDistrict.freshId() % TOWNS;
        while (units.find(code(number)).isPresent()) {
            number = (number + 1) % TOWNS;
        }
        FreshTown town = new FreshTown(code(number), code(number) + "001");
        units.register(List.of(
                unit(town.code(), UnitLevel.TOWN, "440605", "签镇", "Town"),
                unit(town.village(), UnitLevel.VILLAGE, town.code(), "签村", "Village")));
        return town;
    }

    private static String code(long number) {
        return "440605%03d".formatted(number);
    }

    private static AdminUnit unit(String code, UnitLevel level, String parent, String name, String nameEn) {
        return new AdminUnit(code, level, parent, name, nameEn, TestDistrict.box(113.4, 23.4, 113.41, 23.41), true);
    }
}
