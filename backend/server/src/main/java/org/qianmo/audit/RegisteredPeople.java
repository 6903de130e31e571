package org.qianmo.audit;

import org.qianmo.access.Actor;
import org.qianmo.access.PersonRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Puts into the trail who was registered. It listens, because people are known to the trail and not the other way. */
@Service
class RegisteredPeople {

    private final AuditTrail trail;

    RegisteredPeople(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void registered(PersonRegistered event) {
        Actor person = event.person();
        trail.append(new AuditAct(
                event.registrar().username(),
                Act.PERSON_REGISTERED,
                Subject.of(Subject.Kind.PERSON, person.username()),
                null,
                null,
                "role=" + person.role() + " territory=" + person.territory().code()));
    }
}
