package org.qianmo.demo.layout;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Which land classes lie in an estate of a use, and how often: forty draws each. */
final class LandClasses {

    private static final Map<Use, String[]> DRAWS = new EnumMap<>(Use.class);

    static {
        put(Use.HOMESTEAD, "0702", 36, "1201", 2, "0810", 1, "08H1", 1);
        put(Use.HAMLET, "0702", 35, "1201", 2, "0810", 1, "08H1", 1, "05H1", 1);
        put(Use.URBAN, "0701", 34, "05H1", 3, "0810", 2, "0809", 1);
        put(Use.COMMERCE, "05H1", 33, "0508", 4, "1005", 1, "0810A", 2);
        put(Use.SERVICES, "08H2", 24, "08H1", 10, "0809", 4, "1005", 2);
        put(Use.PARK, "0810", 35, "0810A", 3, "1102", 2);
        put(Use.INDUSTRY, "0601", 33, "0508", 4, "1201", 2, "0809", 1);
        put(Use.POND, "1104A", 31, "1104K", 4, "1104", 4, "1202", 1);
        put(Use.PADDY, "0101", 34, "0102", 4, "1202", 2);
        put(Use.DRY, "0103", 24, "0102", 12, "0404", 2, "1202", 2);
        put(Use.ORCHARD, "0201", 20, "0204", 16, "0201K", 2, "1202", 2);
        put(Use.WOODLAND, "0301", 31, "0307", 5, "0305", 2, "0302", 2);
        put(Use.IDLE, "1201", 26, "0404", 12, "1206", 2);
    }

    private LandClasses() {}

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
