package org.qianmo.acreage.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.acceptance.store.AcceptanceRows;
import org.qianmo.acreage.acceptance.store.RevocationRows;
import org.qianmo.ground.GroundLocks;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordKind;
import org.qianmo.review.RecordMatter;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Component;

/** Records of acceptance: their content is works, which are booked when they are approved, or taken back. */
@Component
class AcceptanceMatter implements RecordMatter {

    private final AcceptanceRows rows;
    private final AcceptancePlanner planner;
    private final AcceptanceOffice office;
    private final RevocationRows revocations;
    private final RevocationOffice revoking;
    private final GroundLocks locks;
    private final IdCounter ids;
    private final DistrictSettings district;
    private final Clock clock;

    AcceptanceMatter(
            AcceptanceRows rows,
            AcceptancePlanner planner,
            AcceptanceOffice office,
            RevocationRows revocations,
            RevocationOffice revoking,
            GroundLocks locks,
            IdCounter ids,
            DistrictSettings district,
            Clock clock) {
        this.rows = rows;
        this.planner = planner;
        this.office = office;
        this.revocations = revocations;
        this.revoking = revoking;
        this.locks = locks;
        this.ids = ids;
        this.district = district;
        this.clock = clock;
    }

    @Override
    public boolean isOf(RecordKind kind) {
        return kind == RecordKind.ACCEPTANCE;
    }

    @Override
    public Content open(RecordCover cover) {
        return revocations
                .find(cover.id())
                .map(stated -> revoking.content(cover, stated))
                .orElseGet(() -> new Works(cover, rows.works(cover.id())));
    }

    private final class Works implements Content {

        private final RecordCover cover;
        private final List<StatedWork> works;

        Works(RecordCover cover, List<StatedWork> works) {
            this.cover = cover;
            this.works = works;
        }

        @Override
        public void refuseEmpty() {
            if (works.isEmpty()) {
                throw Problem.unprocessable("RECORD_EMPTY", "案卷没有待验收的工作", "the record accepts nothing");
            }
        }

        @Override
        public Collection<String> units() {
            return planner.plan(works).units();
        }

        @Override
        public void ask(Actor author, Actor reader) {
            planner.plan(works).refuse();
        }

        @Override
        public Instant pass(Actor author, Actor reader) {
            locks.lock(works.stream()
                    .map(work -> work.ground().getEnvelopeInternal())
                    .toList());
            AcceptancePlan plan = planner.plan(works);
            plan.refuse();
            // Read under the locks: a work never seems older than one it waited for.
            Instant now = clock.instant();
            Booking booking = new Booking(
                    cover.id(),
                    cover.author(),
                    now,
                    now.atZone(district.timeZone()).toLocalDate());
            office.book(
                    plan.works().stream()
                            .map(work -> work.counted(ids.next(IdCounter.Kind.WORK)))
                            .toList(),
                    booking);
            return now;
        }
    }
}
