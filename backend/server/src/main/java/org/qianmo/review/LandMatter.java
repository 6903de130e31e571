package org.qianmo.review;

import java.time.Instant;
import java.util.Collection;
import org.qianmo.access.Actor;
import org.qianmo.draft.Draft;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.DraftUnits;
import org.qianmo.http.Problem;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordKind;
import org.springframework.stereotype.Component;

/** Records that change parcels: their content is a draft, which goes through the gate. */
@Component
class LandMatter implements RecordMatter {

    private final DraftDesk drafts;
    private final DraftUnits units;
    private final Gate gate;

    LandMatter(DraftDesk drafts, DraftUnits units, Gate gate) {
        this.drafts = drafts;
        this.units = units;
        this.gate = gate;
    }

    @Override
    public boolean isOf(RecordKind kind) {
        return kind.changesParcels();
    }

    @Override
    public Content open(RecordCover cover) {
        return new DraftContent(cover, drafts.draft(cover.id()));
    }

    private final class DraftContent implements Content {

        private final RecordCover cover;
        private final Draft draft;

        DraftContent(RecordCover cover, Draft draft) {
            this.cover = cover;
            this.draft = draft;
        }

        @Override
        public void refuseEmpty() {
            if (draft.edits().isEmpty()) {
                throw Problem.unprocessable("RECORD_EMPTY", "案卷没有任何变更", "the record changes nothing");
            }
        }

        @Override
        public Collection<String> units() {
            return units.of(draft);
        }

        @Override
        public void ask(Actor author, Actor reader) {
            gate.ask(cover, draft, author, reader);
        }

        @Override
        public Instant pass(Actor author, Actor reader) {
            return gate.pass(cover, draft, author, reader);
        }
    }
}
