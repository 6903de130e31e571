package org.qianmo.voucher.passport;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.PositionsAt;
import org.qianmo.voucher.passport.store.CoverRows;
import org.qianmo.voucher.passport.store.FamilyRows;
import org.qianmo.voucher.passport.store.LifeRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Vouchers as people look for them: lists, passports, and what rests on a spot of the map. */
@Service
public class VoucherShelf {

    /** A voucher that moved more often is read further in the audit trail. */
    public static final int LINES_MAX = 500;

    /** A voucher with more parts is read further in the list. */
    public static final int CHILDREN_MAX = 500;

    private static final int ON_SPOT_MAX = 100;
    private static final int FAMILY_MAX = 2_000;

    private final CoverRows covers;
    private final LifeRows lives;
    private final FamilyRows families;
    private final PositionsAt positions;
    private final AccessPolicy policy;
    private final DistrictSettings district;
    private final Clock clock;

    VoucherShelf(
            CoverRows covers,
            LifeRows lives,
            FamilyRows families,
            PositionsAt positions,
            AccessPolicy policy,
            DistrictSettings district,
            Clock clock) {
        this.covers = covers;
        this.lives = lives;
        this.families = families;
        this.positions = positions;
        this.policy = policy;
        this.district = district;
        this.clock = clock;
    }

    /** By serial, those that the actor may read. */
    @Transactional(readOnly = true)
    public List<VoucherCover> list(VoucherFilter filter, int limit, Actor actor) {
        return covers.list(filter, Optional.ofNullable(policy.readable(actor)), limit);
    }

    /**
     * In one snapshot, so that positions are those of the entries beside them.
     *
     * @throws Problem 404 if there is none, 403 OUTSIDE_TERRITORY if the actor may not read it
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Passport passport(String serial, Actor actor) {
        VoucherCover cover =
                covers.find(serial).orElseThrow(() -> Problem.notFound("没有这张凭证", "there is no such voucher"));
        policy.refuseUnreadable(actor, cover.townCode(), cover.villageCode());
        Instant now = clock.instant();
        return new Passport(
                cover,
                families.of(serial, CHILDREN_MAX),
                positions.ofVoucher(serial, district.today(clock), now),
                lives.lines(serial, LINES_MAX),
                lives.count(serial),
                covers.sources(cover.id()),
                covers.grounds(serial));
    }

    /** Vouchers that stand on the spot, by serial; the ground of used ones stays taken. */
    @Transactional(readOnly = true)
    public List<VoucherCover> on(Coordinate lonLat, Actor actor) {
        return covers.on(lonLat, Optional.ofNullable(policy.readable(actor)), ON_SPOT_MAX);
    }

    /**
     * Every entry of a voucher that claims or claimed the spot, and of all its parts.
     *
     * @param afterSeq for paging: only entries behind this place in the chain
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public SpotEntries entriesOn(Coordinate lonLat, long afterSeq, int limit, Actor actor) {
        List<SpotClaim> claims = covers.claimsOn(lonLat).stream()
                .filter(claim -> mayRead(claim.serial(), actor))
                .limit(ON_SPOT_MAX)
                .toList();
        List<String> serials = claims.stream().map(SpotClaim::serial).distinct().toList();
        Map<String, String> roots = families.roots(serials, FAMILY_MAX);
        return new SpotEntries(claims, roots, lives.linesOf(roots.keySet(), afterSeq, limit));
    }

    private boolean mayRead(String serial, Actor actor) {
        return covers.find(serial)
                .filter(cover -> policy.mayRead(actor, cover.townCode(), cover.villageCode()))
                .isPresent();
    }
}
