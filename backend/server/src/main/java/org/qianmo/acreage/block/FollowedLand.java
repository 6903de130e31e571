package org.qianmo.acreage.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Territory;
import org.qianmo.acreage.block.ReadyLand.Found;
import org.qianmo.acreage.block.ReadyLand.Standing;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.contiguity.Corridor;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.LiveBlocks;

/**
 * The blocks of one territory, read once, and followed where ground has changed: what stands there now is read again, and
 * compared with what stood there. So it does not matter how often, or in which order, one is told of a change. Not safe for
 * threads.
 */
final class FollowedLand {

    /** About 1 cm: what lies in the ground that changed shall surely be read, wherever the database rounds. */
    private static final double EDGE_DEGREES = 1e-7;

    private final ReadyLand land;
    private final Territory territory;
    private final Map<Long, Standing> ready;
    private final Map<Long, Standing> corridors;
    private final LiveBlocks blocks;

    /** Reads all of it. @param territory null for all */
    FollowedLand(ReadyLand land, Territory territory, Gap gap) {
        this.land = land;
        this.territory = territory;
        Found found = land.read(territory, null);
        this.ready = byId(found.ready());
        this.corridors = byId(found.corridors());
        this.blocks = new LiveBlocks(
                found.ready().stream().map(Standing::plot).toList(),
                found.corridors().stream()
                        .map(corridor -> new Corridor(corridor.plane()))
                        .toList(),
                gap);
    }

    private static Map<Long, Standing> byId(List<Standing> all) {
        return all.stream()
                .collect(Collectors.toMap(Standing::id, Function.identity(), (one, other) -> other, HashMap::new));
    }

    /**
     * Looks again where ground has changed.
     *
     * @param changed degrees, EPSG:4490: all of the old ground and of the new
     * @return false if what bridges the blocks is not the same any more: then everything has to be read anew
     */
    boolean follow(Envelope changed) {
        Found now = land.read(territory, grown(changed, 2 * EDGE_DEGREES));
        Envelope surely = grown(changed, EDGE_DEGREES);
        Map<Long, Standing> bridging = byId(now.corridors());
        if (!gone(corridors, bridging, surely).isEmpty()
                || !come(corridors, bridging).isEmpty()) {
            return false;
        }
        Map<Long, Standing> standing = byId(now.ready());
        Set<Long> gone = gone(ready, standing, surely);
        List<Standing> come = come(ready, standing);
        come.stream().map(Standing::id).filter(ready::containsKey).forEach(gone::add);
        blocks.change(gone, come.stream().map(Standing::plot).toList());
        gone.forEach(ready::remove);
        come.forEach(parcel -> ready.put(parcel.id(), parcel));
        return true;
    }

    private static Envelope grown(Envelope box, double degrees) {
        Envelope grown = new Envelope(box);
        grown.expandBy(degrees);
        return grown;
    }

    /** Whatever of it stood in the box and stands there no more. */
    private static Set<Long> gone(Map<Long, Standing> before, Map<Long, Standing> now, Envelope box) {
        return before.values().stream()
                .filter(parcel -> box.covers(parcel.box()) && !now.containsKey(parcel.id()))
                .map(Standing::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Standing> come(Map<Long, Standing> before, Map<Long, Standing> now) {
        return now.values().stream()
                .filter(parcel -> !before.containsKey(parcel.id())
                        || before.get(parcel.id()).version() != parcel.version())
                .toList();
    }

    /** By which a block is called: the lowest id of its parcels. */
    static long firstOf(Block block) {
        return block.members().get(0).id();
    }

    /** The largest first. */
    List<Block> blocks() {
        return blocks.blocks();
    }

    Optional<Block> find(long first) {
        return blocks.around(first).filter(block -> firstOf(block) == first);
    }

    /** The blocks that have a member within the gap, the largest first. @param plane EPSG:4547 */
    List<Block> near(Geometry plane) {
        return blocks.near(plane);
    }

    /** @return null outside of all towns */
    String townOf(Block block) {
        return ready.get(firstOf(block)).townCode();
    }

    /** @return null if the parcel has none */
    String codeOf(long parcel) {
        return ready.get(parcel).code();
    }
}
