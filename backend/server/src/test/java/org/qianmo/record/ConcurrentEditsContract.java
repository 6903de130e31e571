package org.qianmo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qianmo.ground.GroundLocks;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several people save at the same moment. */
abstract class ConcurrentEditsContract extends RunningApplication {

    private static final int PEOPLE = 8;

    @Autowired
    private GroundLocks locks;

    @Autowired
    private TransactionTemplate transaction;

    private final Spot spot = TestDistrict.spot();

    /** Eight squares of 4 by 4, each a little further east: any two overlap. */
    @Test
    void ofOverlappingParcelsExactlyOneIsCreated() {
        List<Reply> replies = AtOnce.run(PEOPLE, i -> {
            String shape = spot.polygonJson("%1$s 0, %2$s 0, %2$s 4, %1$s 4, %1$s 0".formatted(i * 0.5, i * 0.5 + 4));
            return put(TestDistrict.freshId(), shape);
        });

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 201).forEach(reply -> reply.mustHaveFinding("OVERLAP"));
    }

    @Test
    void parcelsBesideEachOtherAreAllCreated() {
        List<Reply> replies = AtOnce.run(PEOPLE, i -> put(
                TestDistrict.freshId(), spot.polygonJson("%1$d 0, %2$d 0, %2$d 4, %1$d 4, %1$d 0".formatted(i, i + 1))));

        assertThat(replies).extracting(Reply::status).containsOnly(201);
    }

    @Test
    void ofChangesToOneVersionExactlyOneIsSaved() {
        long id = TestDistrict.freshId();
        as(PLANNER).create(id, spot.polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));

        List<Reply> replies = AtOnce.run(PEOPLE, i -> as(PLANNER)
                .put(
                        "/api/parcels/" + id,
                        ParcelBody.of(spot.polygonJson("0 0, 4 0, 4 %1$s, 0 %1$s, 0 0".formatted(4 + i * 0.5))),
                        "If-Match",
                        "\"1\""));

        assertThat(replies).filteredOn(reply -> reply.status() == 200).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 200).forEach(reply -> reply.mustBeProblem(412, "STALE_VERSION"));
        assertThat(as(VIEWER).get("/api/parcels/" + id + "/history").json()).hasSize(2);
    }

    @Test
    void oneIdOnSeveralGroundsIsGivenOnce() {
        long id = TestDistrict.freshId();
        List<Spot> grounds = IntStream.range(0, PEOPLE).mapToObj(i -> TestDistrict.spot()).toList();

        List<Reply> replies =
                AtOnce.run(PEOPLE, i -> put(id, grounds.get(i).polygonJson("0 0, 4 0, 4 4, 0 4, 0 0")));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 201).forEach(reply -> reply.mustBe(409));
    }

    @Test
    void oneCodeOnSeveralGroundsIsGivenOnce() {
        String properties = "\"landClass\":\"0103\",\"code\":\"440605009002JC%05d\"".formatted(TestDistrict.freshId() % 100_000);
        List<Spot> grounds = IntStream.range(0, PEOPLE).mapToObj(i -> TestDistrict.spot()).toList();

        List<Reply> replies = AtOnce.run(PEOPLE, i -> as(PLANNER)
                .put(
                        "/api/parcels/" + TestDistrict.freshId(),
                        ParcelBody.of(grounds.get(i).polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"), properties),
                        "If-None-Match",
                        "*"));

        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        replies.stream().filter(reply -> reply.status() != 201).forEach(reply -> reply.mustBe(409));
    }

    /** As an import does, which holds its ground for many seconds. */
    @Test
    void saveWaitsForWhoeverHoldsItsGround() {
        List<Object> ends = AtOnce.run(2, i -> i == 0 ? holdGround() : saveAWhileLater());

        assertThat(((Reply) ends.get(1)).status()).isEqualTo(201);
    }

    private Object holdGround() {
        return transaction.execute(status -> {
            locks.lock(List.of(spot.polygon("0 0, 4 0, 4 4, 0 4, 0 0").getEnvelopeInternal()));
            sleep(4_000);
            return "released";
        });
    }

    private Reply saveAWhileLater() {
        sleep(500);
        return put(TestDistrict.freshId(), spot.polygonJson("0 0, 4 0, 4 4, 0 4, 0 0"));
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply put(long id, String shape) {
        return as(PLANNER).put("/api/parcels/" + id, ParcelBody.of(shape), "If-None-Match", "*");
    }
}
