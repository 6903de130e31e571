package org.qianmo.record;

import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.springframework.stereotype.Service;

/** What a person may do with a record now; the page offers that and no more. The doors ask again. */
@Service
public class RecordRights {

    private final AccessPolicy policy;

    RecordRights(AccessPolicy policy) {
        this.policy = policy;
    }

    /** @param reverse a reversal may be prepared */
    public record Rights(boolean edit, boolean submit, boolean withdraw, boolean decide, boolean reverse) {}

    /** @param reversed true if a reversal is under way or was approved */
    public Rights of(RecordCover cover, boolean reversed, Actor actor) {
        boolean author = cover.isAuthor(actor.username()) && actor.role().atLeast(Role.PLANNER);
        boolean edit = author && cover.isOpen();
        boolean submitted = cover.state() == RecordState.SUBMITTED;
        boolean approved = cover.state() == RecordState.APPROVED && cover.kind() != RecordKind.DEMO;
        return new Rights(
                edit,
                edit && (cover.parcels() > 0 || !cover.kind().changesParcels()),
                author && (cover.isOpen() || submitted),
                submitted && !cover.isAuthor(actor.username()) && policy.canReview(actor, cover.unitCode()),
                approved
                        && !reversed
                        && cover.kind() != RecordKind.IMPORT
                        && cover.kind().changesParcels()
                        && actor.role().atLeast(Role.PLANNER));
    }
}
