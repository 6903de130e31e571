package org.qianmo.acreage.block;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.access.Territory;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.LandChanges;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelsChanged;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Blocks of ready industrial land, which follow each commit. Somebody who reads one town sees the blocks of that town's
 * parcels: what lies beyond the border joins nothing for them.
 */
@Service
public class Blocks {

    private static final int PLANS_MAX = 24;

    /** So many parcels around a block are looked at for what would join it. */
    private static final int AROUND_MAX = 20_000;

    private static final double METRES_A_DEGREE_LEAST = 100_000;

    private final ReadyLand land;
    private final CoordinateSystems crs;
    private final LandChanges changes;
    private final Cache<Key, BlockPlan> plans =
            Caffeine.newBuilder().maximumSize(PLANS_MAX).build();

    Blocks(ReadyLand land, CoordinateSystems crs, LandChanges changes) {
        this.land = land;
        this.crs = crs;
        this.changes = changes;
    }

    private record Key(Territory territory, Gap gap) {}

    /**
     * A block.
     *
     * @param townCode of its first parcel; null outside of all towns
     * @param box degrees, EPSG:4490
     */
    public record Found(long id, Block block, String townCode, Envelope box) {}

    /** A parcel that, made ready, would join two blocks by itself. */
    public record Join(Parcel parcel, long otherId, Block other) {}

    /** A block with its outline in degrees and the codes of its parcels; a code is null if there is none. */
    public record Opened(Found found, Geometry outline, List<Member> members, List<Join> joins) {}

    public record Member(long parcelId, String code, Acreage acreage) {}

    /** The largest first. @param territory only parcels in it; null for all */
    public List<Found> of(Territory territory, Gap gap) {
        return plan(territory, gap)
                .ask(plan ->
                        plan.blocks().stream().map(block -> found(block, plan)).toList());
    }

    /** One block, and what would join it to another; empty if no block has this first parcel. */
    public Optional<Opened> open(long id, Territory territory, Gap gap) {
        return plan(territory, gap)
                .ask(plan -> plan.find(id).map(block -> opened(block, plan, around -> others(around, territory, gap))));
    }

    private BlockPlan plan(Territory territory, Gap gap) {
        changes.catchUp();
        return plans.get(new Key(territory, gap), key -> new BlockPlan(land, territory, gap));
    }

    private Found found(Block block, FollowedLand plan) {
        Envelope box = crs.toLonLat(
                        block.outline().getFactory().toGeometry(block.outline().getEnvelopeInternal()))
                .getEnvelopeInternal();
        return new Found(FollowedLand.firstOf(block), block, plan.townOf(block), box);
    }

    private List<Parcel> others(Envelope box, Territory territory, Gap gap) {
        Envelope around = new Envelope(box);
        around.expandBy(gap.gapMetresMax() / METRES_A_DEGREE_LEAST);
        return land.others(around, territory, AROUND_MAX);
    }

    private Opened opened(Block block, FollowedLand plan, Function<Envelope, List<Parcel>> others) {
        Found found = found(block, plan);
        List<Member> members = block.members().stream()
                .map(plot -> new Member(plot.id(), plan.codeOf(plot.id()), plot.acreage()))
                .toList();
        List<Join> joins = others.apply(found.box()).stream()
                .flatMap(parcel -> join(block, parcel, plan).stream())
                .sorted(Comparator.comparing(join -> join.parcel().officialArea()))
                .toList();
        return new Opened(found, crs.toLonLat(block.outline()), members, joins);
    }

    /** With the largest of the others, if it lies beside several. */
    private Optional<Join> join(Block block, Parcel parcel, FollowedLand plan) {
        List<Block> near = plan.near(crs.toPlane(parcel.shape()));
        return near.stream().anyMatch(one -> one == block)
                ? near.stream()
                        .filter(other -> other != block)
                        .findFirst()
                        .map(other -> new Join(parcel, FollowedLand.firstOf(other), other))
                : Optional.empty();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void follow(ParcelsChanged change) {
        plans.asMap().values().forEach(plan -> plan.changed(change));
    }
}
