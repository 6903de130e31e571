package org.qianmo.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.VoucherOffice;

/** Holders of the demo's vouchers; each has its id from the moment it is first named. */
final class Holders {

    private final Map<String, Holder> byPlace = new LinkedHashMap<>();
    private long nextId;

    Holders(long firstId) {
        this.nextId = firstId;
    }

    long collective(District.Village village) {
        return byPlace.computeIfAbsent(
                        village.code(),
                        code -> new Holder(
                                nextId++, village.shortName() + "股份合作经济联合社", "COLLECTIVE", village.townCode(), code))
                .id();
    }

    long company(District.Town town) {
        return byPlace.computeIfAbsent(
                        town.code(),
                        code -> new Holder(nextId++, town.shortName() + "示例土地整备有限公司", "COMPANY", code, null))
                .id();
    }

    /** With the district's pool. */
    List<Holder> all() {
        List<Holder> all = new ArrayList<>(List.of(VoucherOffice.POOL));
        all.addAll(byPlace.values());
        return all;
    }
}
