package org.qianmo.voucher.rule;

import java.util.Map;
import java.util.Set;
import org.qianmo.kernel.geometry.Acreage;

/** 耕地 among land classes: 0101 paddy (水田), 0102 irrigated (水浇地), 0103 dry (旱地). */
final class Cultivated {

    private static final String PADDY = "0101";
    private static final Set<String> ALL = Set.of(PADDY, "0102", "0103");

    private Cultivated() {}

    static Acreage area(Map<String, Acreage> byClass) {
        return Acreage.sum(byClass.entrySet().stream()
                .filter(entry -> ALL.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    static Acreage paddy(Map<String, Acreage> byClass) {
        return byClass.getOrDefault(PADDY, Acreage.ZERO);
    }
}
