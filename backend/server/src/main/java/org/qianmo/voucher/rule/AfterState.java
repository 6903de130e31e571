package org.qianmo.voucher.rule;

import java.util.Set;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.landuse.LandUse;

/**
 * What ground must have become: farmland and other agricultural land (group N) for land vouchers; for green ones a park, wood,
 * grass, or wetland that is no salt pan.
 */
final class AfterState {

    private static final String PARK = "0810";
    private static final Set<String> WOOD_AND_GRASS = Set.of("03", "04");
    private static final String WETLAND = "00";

    private AfterState() {}

    static boolean fits(Asset asset, LandUse use) {
        return switch (asset) {
            case LAND -> "N".equals(use.group());
            case GREEN -> isGreen(use);
            case HOUSE, MONEY -> true;
        };
    }

    private static boolean isGreen(LandUse use) {
        String first = use.parent() == null ? use.code() : use.parent();
        boolean wetland = WETLAND.equals(first) && !"J".equals(use.group());
        return use.code().startsWith(PARK) || WOOD_AND_GRASS.contains(first) || wetland;
    }
}
