package org.qianmo.acreage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qianmo.acreage.block.ReadyLand.Standing;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.contiguity.Contiguity;
import org.qianmo.kernel.contiguity.Corridor;
import org.qianmo.kernel.contiguity.Gap;
import org.qianmo.kernel.contiguity.Plot;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.Change;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordBook;
import org.qianmo.record.RecordKind;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Blocks that follow the commits are those of all land read anew. */
abstract class FollowedBlocksContract extends RunningApplication {

    private static final int STEPS = 12;
    private static final int THREADS = 6;
    private static final List<String> CLASSES = List.of("0601", "0601", "0601", "0601", "0301", "1004");
    private static final List<Stage> STAGES = List.of(Stage.ACCEPTED, Stage.LEVELLED, Stage.CLEARED);

    @Autowired
    private Blocks blocks;

    @Autowired
    private ReadyLand land;

    @Autowired
    private ParcelRegistry registry;

    @Autowired
    private RecordBook records;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void followedBlocksAreThoseOfAllLandReadAnew(long seed) {
        Random random = new Random(seed);
        List<Ground> grounds = List.of(new Ground(random), new Ground(random));
        for (int step = 0; step < STEPS; step++) {
            commit(grounds.get(random.nextInt(2)), 1 + random.nextInt(3));
            mustBeAsReadAnew();
        }
    }

    @Test
    void roadBridgesFromItsCommitOnUntilItIsGone() {
        Ground ground = new Ground(new Random(1));
        long west = ground.add("0601", 0, 2);
        long east = ground.add("0601", 3, 5);
        assertThat(blockAround(west)).isNotSameAs(blockAround(east));

        long road = ground.add("1004", 2, 3);
        assertThat(blockAround(west)).isSameAs(blockAround(east));

        ground.change(road, "0301", 2, 3);
        assertThat(blockAround(west)).isNotSameAs(blockAround(east));
    }

    @Test
    void blockFarFromAChangeIsNotMadeAnew() {
        long here = new Ground(new Random(1)).addReady();
        Ground elsewhere = new Ground(new Random(2));
        Block before = blockAround(here);

        long there = elsewhere.addReady();

        assertThat(blockAround(there).members()).hasSize(1);
        assertThat(blockAround(here)).isSameAs(before);
    }

    @Test
    void whoeverHasCommittedSeesItWhileOthersCommit() {
        List<List<Long>> seen = AtOnce.run(THREADS, thread -> {
            Ground ground = new Ground(new Random(thread));
            List<Long> mine = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                mine.add(ground.addReady());
                mine.forEach(this::blockAround);
            }
            return mine;
        });

        assertThat(seen).hasSize(THREADS);
        mustBeAsReadAnew();
    }

    private Block blockAround(long id) {
        return blocks.of(null, Gap.DEFAULT).stream()
                .map(Blocks.Found::block)
                .filter(block -> block.members().stream().anyMatch(plot -> plot.id() == id))
                .findAny()
                .orElseThrow();
    }

    private void commit(Ground ground, int changes) {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < changes; i++) {
                ground.change();
            }
        });
    }

    private void mustBeAsReadAnew() {
        ReadyLand.Found anew = land.read(null, null);
        List<Block> expected = Contiguity.blocks(
                anew.ready().stream().map(Standing::plot).toList(),
                anew.corridors().stream()
                        .map(corridor -> new Corridor(corridor.plane()))
                        .toList(),
                Gap.DEFAULT);
        assertThat(blocks.of(null, Gap.DEFAULT))
                .extracting(found -> described(found.block()))
                .isEqualTo(
                        expected.stream().map(FollowedBlocksContract::described).toList());
    }

    private static String described(Block block) {
        return block.members().stream().map(Plot::id).toList() + " " + block.acreage() + " "
                + block.outline().norm();
    }

    /** Parcels on a spot of their own, which change at random. */
    private final class Ground {

        private final Spot spot = TestDistrict.spot();
        private final Random random;
        private final List<Long> present = new ArrayList<>();

        Ground(Random random) {
            this.random = random;
        }

        long addReady() {
            return add("0601", 0, 1);
        }

        /** A strip from x to x. */
        long add(String landClass, int west, int east) {
            NewParcel parcel = parcel(TestDistrict.freshId(), landClass, Stage.ACCEPTED, ring(west, 0, east, 4));
            transaction.executeWithoutResult(status -> registry.create(parcel, booking()));
            return parcel.id();
        }

        void change(long id, String landClass, int west, int east) {
            NewParcel parcel = parcel(id, landClass, Stage.ACCEPTED, ring(west, 0, east, 4));
            transaction.executeWithoutResult(status -> registry.change(parcel, Change.CHANGE, booking()));
        }

        void change() {
            int dice = present.isEmpty() ? 0 : random.nextInt(5);
            if (dice < 2) {
                long id = TestDistrict.freshId();
                registry.create(parcel(id), booking());
                present.add(id);
            } else if (dice < 4) {
                registry.change(parcel(any()), Change.CHANGE, booking());
            } else {
                Long id = any();
                registry.retire(registry.find(id).orElseThrow(), booking());
                present.remove(id);
            }
        }

        private Long any() {
            return present.get(random.nextInt(present.size()));
        }

        private NewParcel parcel(long id) {
            int x = random.nextInt(9);
            int y = random.nextInt(9);
            return parcel(
                    id,
                    CLASSES.get(random.nextInt(CLASSES.size())),
                    STAGES.get(random.nextInt(STAGES.size())),
                    ring(x, y, x + 1 + random.nextInt(3), y + 1 + random.nextInt(3)));
        }

        private static String ring(int west, int south, int east, int north) {
            return "%1$d %2$d, %3$d %2$d, %3$d %4$d, %1$d %4$d, %1$d %2$d".formatted(west, south, east, north);
        }

        private NewParcel parcel(long id, String landClass, Stage stage, String ring) {
            return TestPlot.of(id, landClass, stage, spot.polygon(ring), 100 + random.nextInt(900));
        }

        private Booking booking() {
            return records.openAndApprove(RecordKind.SURVEY, "blocks", "t-planner");
        }
    }
}
