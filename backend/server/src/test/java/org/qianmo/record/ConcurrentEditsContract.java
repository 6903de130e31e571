package org.qianmo.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.AtOnce;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/** Several people save at the same moment. */
abstract class ConcurrentEditsContract extends RunningApplication {

    private static final int PEOPLE = 8;

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

    private Reply put(long id, String shape) {
        return as(PLANNER).put("/api/parcels/" + id, ParcelBody.of(shape), "If-None-Match", "*");
    }
}
