package org.qianmo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The trail over HTTP, and in the file beside it. */
abstract class AuditDoorsContract extends RunningApplication {

    private static final String ZEROS = "0".repeat(64);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private HeadWitness witness;

    @Value("${qianmo.data}")
    private Path data;

    private final long parcelId = TestDistrict.freshId();

    @Test
    void everybodyWhoIsSignedInSeesTheHead() {
        act("t=1");

        JsonNode head = as(VIEWER).get("/api/audit/head").mustBe(200).json();

        assertThat(head.path("seq").asLong()).isEqualTo(trail.head().seq());
        assertThat(head.path("hash").asString()).isEqualTo(trail.head().hash());
        assertThat(head.path("at").asString()).isEqualTo(trail.head().at().toString());
        anonymous().get("/api/audit/head").mustBe(401);
    }

    @Test
    void everybodyWhoIsSignedInMayHaveItVerified() {
        act("t=2");
        Head noted = trail.head();
        act("t=3");

        JsonNode found = as(VIEWER)
                .get("/api/audit/verify?seq=" + noted.seq() + "&hash=" + noted.hash())
                .mustBe(200)
                .json();

        assertThat(found.path("ok").asBoolean()).isTrue();
        assertThat(found.path("faults")).isEmpty();
        assertThat(found.path("entries").asLong()).isEqualTo(trail.head().seq());
        assertThat(found.path("head").path("hash").asString())
                .isEqualTo(trail.head().hash());
        anonymous().get("/api/audit/verify").mustBe(401);
    }

    @Test
    void aHeadThatNeverWasIsAFaultInBothLanguages() {
        act("t=4");

        JsonNode found = as(VIEWER)
                .get("/api/audit/verify?seq=" + trail.head().seq() + "&hash=" + ZEROS)
                .mustBe(200)
                .json();

        assertThat(found.path("ok").asBoolean()).isFalse();
        JsonNode fault = found.path("faults").get(0);
        assertThat(fault.path("seq").asLong()).isEqualTo(trail.head().seq());
        assertThat(fault.path("code").asString()).isEqualTo("NOTED_DIFFERS");
        assertThat(fault.path("what").path("zh").asString()).contains("您记下的");
        assertThat(fault.path("what").path("en").asString()).contains("you noted");
    }

    @Test
    void halfANoteIsRefused() {
        as(VIEWER).get("/api/audit/verify?seq=1").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/audit/verify?seq=1&hash=xyz").mustBeProblem(400, "BAD_PARAMETER");
        as(VIEWER).get("/api/audit/verify?seq=-1&hash=" + ZEROS).mustBeProblem(400, "BAD_PARAMETER");
    }

    @Test
    void entriesOfAParcelAreListedNewestFirstForWhoeverAnswersForThem() {
        act("t=5");
        act("t=6");

        JsonNode entries = as(ADMIN)
                .get("/api/audit?parcel=" + parcelId)
                .mustBe(200)
                .json()
                .path("entries");

        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).path("words").asString()).isEqualTo("t=6");
        assertThat(entries.get(1).path("actor").asString()).isEqualTo("t-planner");
        assertThat(entries.get(1).path("subject").path("id").asString()).isEqualTo(Long.toString(parcelId));
        as(PLANNER).get("/api/audit?parcel=" + parcelId).mustBeProblem(403, "FORBIDDEN");
        as(VIEWER).get("/api/audit").mustBeProblem(403, "FORBIDDEN");
    }

    @Test
    void longListsAreReadPageByPage() {
        act("t=7");
        act("t=8");
        JsonNode first = as(ADMIN).get("/api/audit?limit=1&parcel=" + parcelId).json();

        JsonNode second = as(ADMIN)
                .get("/api/audit?limit=1&parcel=" + parcelId + "&before="
                        + first.path("next").asLong())
                .json();

        assertThat(first.path("entries").get(0).path("words").asString()).isEqualTo("t=8");
        assertThat(second.path("entries").get(0).path("words").asString()).isEqualTo("t=7");
    }

    @Test
    void theLastHeadStandsInTheWitnessFile() throws IOException {
        act("t=9");
        act("t=10");

        witness.write();

        List<String> lines = Files.readAllLines(data.resolve("audit").resolve("heads.log"));
        assertThat(lines.get(lines.size() - 1))
                .isEqualTo(trail.head().seq() + " " + trail.head().hash() + " "
                        + trail.head().at());
    }

    private void act(String words) {
        transaction.executeWithoutResult(status -> trail.append(
                new AuditAct("t-planner", Act.PARCEL_WRITTEN, Subject.parcel(parcelId, 1), null, null, words)));
    }
}
