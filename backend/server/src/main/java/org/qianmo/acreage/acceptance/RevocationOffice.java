package org.qianmo.acreage.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.access.Actor;
import org.qianmo.acreage.AcceptanceOffice;
import org.qianmo.acreage.AcceptanceRevoked;
import org.qianmo.acreage.acceptance.store.WorkList;
import org.qianmo.acreage.increment.Revocations;
import org.qianmo.ground.GroundLocks;
import org.qianmo.parcel.Booking;
import org.qianmo.record.RecordCover;
import org.qianmo.review.RecordMatter.Content;
import org.qianmo.settings.DistrictSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes works back when their record is approved: under locks, who rests on the ground first, then the figures. */
@Component
class RevocationOffice {

    private final RevocationDesk desk;
    private final WorkList works;
    private final Revocations revocations;
    private final AcceptanceOffice office;
    private final GroundLocks locks;
    private final ApplicationEventPublisher events;
    private final DistrictSettings district;
    private final Clock clock;

    RevocationOffice(
            RevocationDesk desk,
            WorkList works,
            Revocations revocations,
            AcceptanceOffice office,
            GroundLocks locks,
            ApplicationEventPublisher events,
            DistrictSettings district,
            Clock clock) {
        this.desk = desk;
        this.works = works;
        this.revocations = revocations;
        this.office = office;
        this.locks = locks;
        this.events = events;
        this.district = district;
        this.clock = clock;
    }

    Content content(RecordCover cover, StatedRevocation stated) {
        return new Revoking(cover, stated);
    }

    private final class Revoking implements Content {

        private final RecordCover cover;
        private final StatedRevocation stated;

        Revoking(RecordCover cover, StatedRevocation stated) {
            this.cover = cover;
            this.stated = stated;
        }

        @Override
        public void refuseEmpty() {
            // One without works could not be opened.
        }

        @Override
        public Collection<String> units() {
            return desk.units(stated.works());
        }

        @Override
        public void ask(Actor author, Actor reader) {
            revocations.plan(stated.works(), stated.revokedOn());
        }

        @Override
        public Instant pass(Actor author, Actor reader) {
            List<MultiPolygon> grounds =
                    stated.works().stream().map(works::ground).toList();
            locks.lock(grounds.stream().map(Geometry::getEnvelopeInternal).toList());
            ask(author, reader);
            // Vouchers before figures: nobody waits for ground or a voucher while holding the figures of a category.
            events.publishEvent(new AcceptanceRevoked(grounds, cover.number(), stated.words(), reader.username()));
            Instant now = clock.instant();
            Booking booking = new Booking(
                    cover.id(),
                    cover.author(),
                    now,
                    now.atZone(district.timeZone()).toLocalDate());
            office.revoke(stated.works(), stated.revokedOn(), booking);
            return now;
        }
    }
}
