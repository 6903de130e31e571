package org.qianmo.review;

import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.Operation;
import org.qianmo.http.Problem;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares the record that takes another one back: a draft like any other, to be reviewed. */
@Service
public class ReversalDesk {

    private final RecordShelf shelf;
    private final RecordDesk records;
    private final DraftDesk drafts;
    private final AccessPolicy policy;

    ReversalDesk(RecordShelf shelf, RecordDesk records, DraftDesk drafts, AccessPolicy policy) {
        this.shelf = shelf;
        this.records = records;
        this.drafts = drafts;
        this.policy = policy;
    }

    /** @throws Problem 409 if it is not approved, taken back already, or blocked by what happened since */
    @Transactional
    public RecordCover prepare(long id, Actor actor) {
        RecordCover cover = shelf.find(id, actor);
        policy.mayEditLand(actor);
        if (cover.state() != RecordState.APPROVED) {
            throw Problem.conflict("RECORD_STATE", "只能撤回已批准的案卷", "only an approved record can be taken back");
        }
        shelf.reversalOf(id).ifPresent(other -> {
            throw Problem.conflict(
                    "REVERSED_ALREADY",
                    "案卷 " + other.number() + " 已在撤回此案卷",
                    "record " + other.number() + " takes this one back already");
        });
        String title = "撤回 " + cover.number() + " " + cover.title();
        Opening opening = new Opening(
                RecordKind.REVERSAL, title.substring(0, Math.min(200, title.length())), null, null, id, null);
        long reversal = records.open(opening, actor).id();
        drafts.operate(reversal, new Operation.Reverse(id), actor);
        return shelf.find(reversal, actor);
    }
}
