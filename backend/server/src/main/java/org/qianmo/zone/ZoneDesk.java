package org.qianmo.zone;

import org.qianmo.access.AccessPolicy;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.zone.store.Zones;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes zones. */
@Service
public class ZoneDesk extends PlaceDesk<Zone> {

    ZoneDesk(Zones rows, IdCounter ids, AuditTrail trail, AccessPolicy policy, ApplicationEventPublisher events) {
        super(rows, ids, trail, policy, events);
    }

    @Override
    IdCounter.Kind counted() {
        return IdCounter.Kind.ZONE;
    }

    @Override
    Act act() {
        return Act.ZONE_STATED;
    }

    @Override
    Subject.Kind subject() {
        return Subject.Kind.ZONE;
    }

    @Override
    Problem absent() {
        return ZoneRegister.absentZone();
    }
}
