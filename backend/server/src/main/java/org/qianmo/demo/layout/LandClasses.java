package org.qianmo.demo.layout;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Which land classes lie in an estate of a use, and how often: twenty draws each. */
final class LandClasses {

    private static final Map<Use, String[]> DRAWS = new EnumMap<>(Use.class);

    static {
        put(Use.HOMESTEAD, "0702", 18, "1201", 1, "0810", 1);
        put(Use.URBAN, "0701", 16, "05H1", 2, "0810", 1, "0809", 1);
        put(Use.COMMERCE, "05H1", 16, "0508", 2, "1005", 1, "0810A", 1);
        put(Use.SERVICES, "08H2", 11, "08H1", 5, "0809", 3, "1005", 1);
        put(Use.PARK, "0810", 17, "0810A", 2, "1102", 1);
        put(Use.INDUSTRY, "0601", 16, "0508", 2, "1201", 1, "0809", 1);
        put(Use.POND, "1104A", 15, "1104K", 2, "1104", 2, "1202", 1);
        put(Use.PADDY, "0101", 17, "0102", 2, "1202", 1);
        put(Use.DRY, "0103", 12, "0102", 6, "0404", 1, "1202", 1);
        put(Use.ORCHARD, "0201", 10, "0204", 8, "0201K", 1, "1202", 1);
        put(Use.WOODLAND, "0301", 15, "0307", 3, "0305", 1, "0302", 1);
        put(Use.IDLE, "1201", 13, "0404", 6, "1206", 1);
    }

    private LandClasses() {
    }

    static String draw(Use use, SplittableRandom random) {
        String[] draws = DRAWS.get(use);
        return draws[random.nextInt(draws.length)];
    }

    private static void put(Use use, Object... classesAndTimes) {
        StringBuilder draws = new StringBuilder();
        for (int i = 0; i < classesAndTimes.length; i += 2) {
            draws.append((classesAndTimes[i] + " ").repeat((Integer) classesAndTimes[i + 1]));
        }
        DRAWS.put(use, draws.toString().trim().split(" "));
    }
}
