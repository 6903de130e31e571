package org.qianmo.voucher.simulation;

import java.util.List;
import java.util.Random;
import org.qianmo.access.Actor;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.Holder;

/** Who acts, and who holds: officials and planners are those of the district, holders are the scenario's own. */
record People(List<Actor> planners, List<Actor> officials, List<Holder> holders, Holder bank) {

    static People fresh(List<Actor> planners, List<Actor> officials) {
        return new People(
                planners,
                officials,
                List.of(
                        holder("西村经联社", "COLLECTIVE", TestDistrict.WEST_VILLAGE),
                        holder("西村经济社", "COLLECTIVE", TestDistrict.WEST_VILLAGE),
                        holder("平台公司", "COMPANY", null)),
                new Holder(TestDistrict.freshId(), "银行", "COMPANY", null, null));
    }

    private static Holder holder(String name, String kind, String village) {
        return new Holder(TestDistrict.freshId(), name, kind, TestDistrict.WEST_TOWN, village);
    }

    Actor planner(Random random) {
        return planners.get(random.nextInt(planners.size()));
    }

    Actor official(Random random) {
        return officials.get(random.nextInt(officials.size()));
    }

    /** Any official but this one. */
    Actor otherOfficial(Actor one) {
        return officials.stream()
                .filter(official -> !official.equals(one))
                .findFirst()
                .orElseThrow();
    }

    long holder(Random random) {
        return holders.get(random.nextInt(holders.size())).id();
    }

    /** How a failure names a holder: ids differ from run to run. */
    String name(long holder) {
        for (int i = 0; i < holders.size(); i++) {
            if (holders.get(i).id() == holder) {
                return "h" + i;
            }
        }
        return holder == bank.id() ? "bank" : holder == 1 ? "pool" : "?" + holder;
    }
}
