package org.qianmo.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.Operation;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.Stage;
import org.qianmo.record.Opening;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordFilter;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.StatedFacts;
import org.qianmo.review.ReviewDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A few years in the life of the demo district, lived through the same desks as any other: so that the record list, the
 * lineage and the time line of a trial are not empty. It needs the demo accounts, and runs once.
 */
@Component
@Order(30)
class DemoHistory implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHistory.class);

    /** A neighbourhood of Shishan (狮山). */
    private static final Envelope GROUND = new Envelope(113.00, 113.02, 23.13, 23.15);

    private static final int PARCELS_LOOKED_AT = 2_000;
    private static final double SQUARE_METRES_MIN = 3_000;
    private static final int CORNERS_MAX = 12;
    private static final int PARCELS_NEEDED = 4;
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 18);

    private final boolean wanted;
    private final PeopleOffice people;
    private final RecordShelf shelf;
    private final RecordDesk records;
    private final DraftDesk drafts;
    private final ReviewDesk reviews;
    private final ParcelStream parcels;

    DemoHistory(
            @Value("${qianmo.demo.history:true}") boolean wanted,
            PeopleOffice people,
            RecordShelf shelf,
            RecordDesk records,
            DraftDesk drafts,
            ReviewDesk reviews,
            ParcelStream parcels) {
        this.wanted = wanted;
        this.people = people;
        this.shelf = shelf;
        this.records = records;
        this.drafts = drafts;
        this.reviews = reviews;
        this.parcels = parcels;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Actor> planner = account("planner");
        Optional<Actor> official = account("official");
        if (wanted && planner.isPresent() && official.isPresent() && isFirst(planner.get())) {
            List<Parcel> ground = ground();
            if (ground.size() >= PARCELS_NEEDED) {
                live(ground, planner.get(), official.get());
            }
        }
    }

    private Optional<Actor> account(String username) {
        return people.demoAccounts().stream()
                .filter(account -> account.username().equals(username))
                .findFirst();
    }

    private boolean isFirst(Actor planner) {
        RecordFilter own = new RecordFilter(null, planner.username(), null, null, null);
        return shelf.list(own, 1, planner).isEmpty();
    }

    /** Plain fields that were there on the first day, the largest first. */
    private List<Parcel> ground() {
        return parcels.list(ParcelFilter.in(GROUND), PARCELS_LOOKED_AT).stream()
                .filter(parcel -> parcel.facts().synthetic() && parcel.facts().code() != null)
                .filter(parcel -> !parcel.validFrom().isAfter(FIRST_DAY))
                .filter(parcel -> parcel.shape().getNumPoints() <= CORNERS_MAX)
                .filter(parcel -> parcel.officialArea().squareMetres().doubleValue() >= SQUARE_METRES_MIN)
                .sorted(Comparator.comparing(Parcel::officialArea).reversed())
                .limit(PARCELS_NEEDED)
                .toList();
    }

    /** A demo that cannot be told is no reason to keep a server from starting. */
    private void live(List<Parcel> ground, Actor planner, Actor official) {
        try {
            tell(ground, planner, official);
        } catch (Problem refused) {
            LOG.warn("the demo's history ends early: {}", refused.getMessage());
        }
    }

    private void tell(List<Parcel> ground, Actor planner, Actor official) {
        Parcel first = ground.get(0);
        List<Long> halves = approved("首块农用地分割", FIRST_DAY, planner, official, split(first.id(), 1, 1));
        List<Long> thirds = approved(
                "沿田埂分为三块",
                day(2024, 9, 5),
                planner,
                official,
                split(ground.get(1).id(), 2, 1, 1));
        approved("其中一半再分割", day(2025, 4, 22), planner, official, split(halves.get(0), 3, 2));
        StatedFacts agreed = StatedFacts.of(ground.get(1).facts()).forSuccessor();
        StatedFacts signed =
                new StatedFacts(null, agreed.landClass(), agreed.ownership(), "演示经济联合社", Stage.AGREED, null);
        approved("签约登记", day(2025, 11, 10), planner, official, new Operation.Merge(thirds, signed, List.of()));
        RecordCover waiting =
                draft("待审：按面积分割", null, planner, split(ground.get(2).id(), 1, 2));
        reviews.submit(waiting.id(), waiting.version(), null, planner);
        draft("草拟：两等分", null, planner, split(ground.get(3).id(), 1, 1));
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Operation split(long parcel, double... ratios) {
        List<Double> parts = Arrays.stream(ratios).boxed().toList();
        return new Operation.SplitByRatios(parcel, parts, 90, List.of());
    }

    private RecordCover draft(String title, LocalDate effectiveOn, Actor planner, Operation operation) {
        Opening opening = new Opening(RecordKind.SPLIT_MERGE, title + "（演示）", null, effectiveOn, null, null);
        long id = records.open(opening, planner).id();
        drafts.operate(id, operation, planner);
        return shelf.find(id, planner);
    }

    /** @return the parcels that the record made, the largest first */
    private List<Long> approved(
            String title, LocalDate effectiveOn, Actor planner, Actor official, Operation operation) {
        RecordCover draft = draft(title, effectiveOn, planner, operation);
        int submitted =
                reviews.submit(draft.id(), draft.version(), null, planner).version();
        reviews.approve(draft.id(), submitted, null, official);
        return drafts.draft(draft.id()).edits().stream()
                .filter(edit -> edit.kind() == ParcelEdit.Kind.CREATE)
                .sorted(Comparator.comparing(ParcelEdit::officialArea).reversed())
                .map(ParcelEdit::parcelId)
                .toList();
    }
}
