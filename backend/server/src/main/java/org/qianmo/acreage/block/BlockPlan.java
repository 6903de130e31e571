package org.qianmo.acreage.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.contiguity.Contiguity;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.Plot;

/** The blocks of one territory, found once and asked many times. */
final class BlockPlan {

    private final List<Block> blocks;
    private final ReadyLand.Found land;
    private final Gap gap;
    private final Map<Long, Block> byFirst = new HashMap<>();
    private final HPRtree members = new HPRtree();

    private record Member(Plot plot, Block block) {}

    BlockPlan(ReadyLand.Found land, Gap gap) {
        this.land = land;
        this.gap = gap;
        this.blocks = Contiguity.blocks(land.plots(), land.corridors(), gap);
        for (Block block : blocks) {
            byFirst.put(firstOf(block), block);
            block.members()
                    .forEach(plot -> members.insert(plot.plane().getEnvelopeInternal(), new Member(plot, block)));
        }
        members.build();
    }

    /** By which a block is called: the lowest id of its parcels. */
    static long firstOf(Block block) {
        return block.members().get(0).id();
    }

    /** The largest first. */
    List<Block> blocks() {
        return blocks;
    }

    Optional<Block> find(long first) {
        return Optional.ofNullable(byFirst.get(first));
    }

    String townOf(Block block) {
        return land.towns().get(firstOf(block));
    }

    String codeOf(long parcel) {
        return land.codes().get(parcel);
    }

    /** The block that has a member within the gap; of several any one, but for the given one. @param plane EPSG:4547 */
    Optional<Block> near(Geometry plane, Block but) {
        Envelope window = new Envelope(plane.getEnvelopeInternal());
        window.expandBy(gap.gapMetresMax());
        for (Object found : members.query(window)) {
            Member member = (Member) found;
            if (member.block() != but && touches(member.plot(), plane)) {
                return Optional.of(member.block());
            }
        }
        return Optional.empty();
    }

    /** Whether a member of the block lies within the gap. */
    boolean touches(Block block, Geometry plane) {
        return block.members().stream()
                .filter(plot ->
                        plot.plane().getEnvelopeInternal().distance(plane.getEnvelopeInternal()) <= gap.gapMetresMax())
                .anyMatch(plot -> touches(plot, plane));
    }

    private boolean touches(Plot plot, Geometry plane) {
        return plot.plane().isWithinDistance(plane, gap.gapMetresMax());
    }
}
