package org.qianmo.voucher.hold;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.http.Problem;
import org.qianmo.voucher.claim.ClaimOverlap;
import org.qianmo.voucher.claim.GroundClaims;
import org.qianmo.voucher.standing.Holders;
import org.qianmo.voucher.standing.Standings;
import org.springframework.stereotype.Component;

/** What rests on doubted ground: vouchers that were issued for it, and all their parts. Found and locked, ground first. */
@Component
class DoubtedGround {

    private final Standings standings;
    private final Holders holders;
    private final GroundClaims claims;

    DoubtedGround(Standings standings, Holders holders, GroundClaims claims) {
        this.standings = standings;
        this.holders = holders;
        this.claims = claims;
    }

    /**
     * Locks ground and the vouchers on it.
     *
     * @param grounds EPSG:4490; may be empty
     * @param serial of any voucher; null for none
     * @return serials that were issued for the ground, in order
     * @throws Problem 422 DOUBT_ON_NOTHING if there are none
     */
    Set<String> lock(List<MultiPolygon> grounds, String serial) {
        claims.lock(grounds);
        Set<String> roots = roots(grounds, serial);
        lock(roots);
        return roots;
    }

    /**
     * The same of ground whose locks are held already.
     *
     * @return empty if nothing rests there
     */
    Set<String> lockOn(List<MultiPolygon> grounds) {
        Set<String> roots = rootsOn(grounds);
        lock(roots);
        return roots;
    }

    void lock(Collection<String> roots) {
        roots.forEach(claims::lockGroundOf);
        lockFamilies(roots);
    }

    private Set<String> roots(List<MultiPolygon> grounds, String serial) {
        Set<String> roots = new TreeSet<>();
        if (serial != null && standings.of(serial).isPresent()) {
            roots.add(standings.root(serial));
        }
        roots.addAll(rootsOn(grounds));
        if (roots.isEmpty()) {
            throw Problem.unprocessable("DOUBT_ON_NOTHING", "这块地上没有券", "no voucher rests on this ground");
        }
        return roots;
    }

    private Set<String> rootsOn(List<MultiPolygon> grounds) {
        return claims.overlaps("", grounds).stream()
                .map(ClaimOverlap::serial)
                .filter(found -> !found.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Parts are split off under the lock of their parent: once all that are known are locked, there are no others. */
    private void lockFamilies(Collection<String> roots) {
        Set<String> locked = new LinkedHashSet<>();
        for (Set<String> all = families(roots); locked.addAll(all); all = families(roots)) {
            standings.lock(all);
        }
    }

    /** The vouchers with all their parts, in the order of their serials. */
    Set<String> families(Collection<String> roots) {
        Set<String> all = new TreeSet<>();
        roots.forEach(root -> all.addAll(standings.family(root)));
        return all;
    }

    /** Towns or villages of the first holders. */
    Set<String> units(Collection<String> roots) {
        Set<String> units = new HashSet<>();
        roots.forEach(root -> standings
                .of(root)
                .flatMap(standing -> holders.find(standing.issuedTo()))
                .ifPresent(holder -> units.add(Holders.unit(holder))));
        return units;
    }
}
