package org.qianmo.voucher.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.parameter.Parameters;
import org.springframework.stereotype.Component;

/** Finds the planner of an act, and the rules of the day. */
@Component
class ActPlans {

    private final Map<Class<?>, ActPlanner<?>> planners;
    private final Parameters parameters;
    private final DistrictSettings district;
    private final Clock clock;

    ActPlans(List<ActPlanner<?>> planners, Parameters parameters, DistrictSettings district, Clock clock) {
        this.planners = planners.stream().collect(Collectors.toMap(ActPlanner::type, Function.identity()));
        this.parameters = parameters;
        this.district = district;
        this.clock = clock;
    }

    /** As things stand, without a lock. */
    ActPlan preview(VoucherAct act) {
        return planner(act).prepare(act, moment(clock.instant(), false)).plan();
    }

    /** Locks what the act rests on. */
    void lock(VoucherAct act) {
        planner(act).lock(act);
    }

    /** To be done now, under the locks. */
    PreparedAct prepare(VoucherAct act, Instant now) {
        return planner(act).prepare(act, moment(now, true));
    }

    private Moment moment(Instant now, boolean firm) {
        var today = now.atZone(district.timeZone()).toLocalDate();
        return new Moment(today, now, parameters.on(today), firm);
    }

    @SuppressWarnings("unchecked")
    private <A extends VoucherAct> ActPlanner<A> planner(A act) {
        return (ActPlanner<A>) planners.get(act.getClass());
    }
}
