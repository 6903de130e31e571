package org.qianmo.zone;

import org.qianmo.access.AccessPolicy;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Subject;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.zone.store.PilotSites;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes pilot sites. */
@Service
public class PilotSiteDesk extends PlaceDesk<PilotSite> {

    PilotSiteDesk(
            PilotSites rows, IdCounter ids, AuditTrail trail, AccessPolicy policy, ApplicationEventPublisher events) {
        super(rows, ids, trail, policy, events);
    }

    @Override
    IdCounter.Kind counted() {
        return IdCounter.Kind.PILOT_SITE;
    }

    @Override
    Act act() {
        return Act.PILOT_SITE_STATED;
    }

    @Override
    Subject.Kind subject() {
        return Subject.Kind.PILOT_SITE;
    }

    @Override
    Problem absent() {
        return ZoneRegister.absentPilotSite();
    }
}
