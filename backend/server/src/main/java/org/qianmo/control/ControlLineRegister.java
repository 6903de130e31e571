package org.qianmo.control;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.control.store.ControlLineRows;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.ParcelsChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The control lines of the district. */
@Service
public class ControlLineRegister {

    private final ControlLineRows rows;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ControlLineRegister(ControlLineRows rows, AuditTrail trail, ApplicationEventPublisher events) {
        this.rows = rows;
        this.trail = trail;
        this.events = events;
    }

    /** By id. */
    @Transactional(readOnly = true)
    public List<ControlLine> all() {
        return rows.all();
    }

    /** Those that may touch the box, by id. */
    @Transactional(readOnly = true)
    public List<ControlLine> in(Envelope box) {
        return rows.in(box);
    }

    /** Whether any ground is known to be under lines of the kind. */
    @Transactional(readOnly = true)
    public boolean holds(ControlLine.Kind kind) {
        return rows.holds(kind);
    }

    @Transactional(readOnly = true)
    public Optional<ControlLine> find(long id) {
        return rows.find(id);
    }

    /** Maps that show the ground are drawn anew after the commit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(List<ControlLine> lines, Booking booking) {
        if (lines.isEmpty()) {
            return;
        }
        rows.insert(lines);
        Envelope box = new Envelope();
        FieldDigest digest = new FieldDigest();
        for (ControlLine line : lines) {
            box.expandToInclude(line.ground().getEnvelopeInternal());
            digest.text(line.kind().name()).text(line.name()).shape(line.ground());
        }
        trail.append(new AuditAct(
                booking.author(),
                Act.CONTROL_LINES_REGISTERED,
                Subject.of(Subject.Kind.RECORD, booking.recordId()),
                booking.recordId(),
                digest.hex(),
                "controlLines=" + lines.size()));
        events.publishEvent(new ParcelsChanged(box));
    }
}
