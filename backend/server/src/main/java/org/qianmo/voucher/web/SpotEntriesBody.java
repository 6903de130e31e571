package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.qianmo.voucher.passport.LifeLine;
import org.qianmo.voucher.passport.SpotClaim;
import org.qianmo.voucher.passport.SpotEntries;

/**
 * A page of what ever rested on a spot.
 *
 * @param next place in the chain to go on from; null at the end
 */
record SpotEntriesBody(List<ClaimBody> claims, List<Line> entries, Long next) {

    /**
     * A claim on the spot.
     *
     * @param until null while the voucher stands there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimBody(String serial, int part, Instant from, Instant until, boolean ended) {

        static ClaimBody of(SpotClaim claim) {
            return new ClaimBody(claim.serial(), claim.part(), claim.from(), claim.until(), claim.until() != null);
        }
    }

    /**
     * An entry of a voucher or of a part.
     *
     * @param claimedBy serial that claims the spot, or claimed it
     * @param ended whether none of its ground there is claimed any more
     */
    record Line(
            String claimedBy, boolean ended, @JsonUnwrapped EntryBody entry) {}

    static SpotEntriesBody of(SpotEntries found, int limit) {
        List<Line> lines =
                found.entries().stream().map(entry -> line(entry, found)).toList();
        Long next = lines.size() < limit
                ? null
                : lines.get(lines.size() - 1).entry().seq();
        return new SpotEntriesBody(found.claims().stream().map(ClaimBody::of).toList(), lines, next);
    }

    /** An entry that splits belongs to both; its giver is of the family in any case. */
    private static Line line(LifeLine line, SpotEntries found) {
        String root = found.roots().containsKey(line.entry().voucher())
                ? found.roots().get(line.entry().voucher())
                : found.roots().get(line.entry().into());
        boolean ended =
                found.claims().stream().noneMatch(claim -> claim.serial().equals(root) && claim.until() == null);
        return new Line(root, ended, EntryBody.of(line));
    }
}
