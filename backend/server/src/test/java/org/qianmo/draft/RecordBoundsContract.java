package org.qianmo.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.qianmo.draft.store.DraftRows;
import org.qianmo.http.Bounds;
import org.qianmo.testing.Case;
import org.qianmo.testing.ParcelBody;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.springframework.transaction.support.TransactionTemplate;

/** How much one record holds: steps, parcels, documents; and that what is over is refused and nothing of it kept. */
abstract class RecordBoundsContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";
    /** {@code printf 合同 | sha256sum}. */
    private static final String SHA256 = "06c891807ee3feec35e9eb7bad849ed186bd52f8ae6dfbd93886c001688afece";

    private static final String MULTIPART = "multipart/form-data; boundary=b";

    @Test
    void tooManyStepsAreRefused() {
        Case draft = Case.open(as(PLANNER), "步骤过多");
        long parcel = draft.create(TestDistrict.spot().polygonJson(SQUARE));
        String restate = "'operation':'ATTRIBUTES','parcel':%d,'facts':{'landClass':'0103'}".formatted(parcel);
        repeatFirstStep(draft.id(), Bounds.STEPS_MAX - 2);

        draft.operate(restate);
        draft.tryOperate(restate).mustBeProblem(422, "RECORD_TOO_LARGE");
        assertThat(draft.draft().path("steps")).hasSize(Bounds.STEPS_MAX);
        as(PLANNER).post(draft.path() + "/undo", "").mustBe(200);
    }

    /** Over HTTP each step would read all those before it. */
    private void repeatFirstStep(long recordId, int times) {
        DraftRows rows = application.getBean(DraftRows.class);
        Step first = rows.steps(recordId).get(0);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            for (int seq = 2; seq < 2 + times; seq++) {
                rows.insert(
                        recordId,
                        new Step(
                                seq,
                                first.operation(),
                                first.state(),
                                first.conserves(),
                                first.lineage(),
                                first.actor(),
                                first.at(),
                                first.edits()));
            }
        });
    }

    /** All of it can be undone, and after a reload too, so it has to open at once. */
    @Test
    void draftOfManyStepsOpensAtOnce() {
        Case draft = Case.open(as(PLANNER), "许多步骤");
        draft.create(TestDistrict.spot().polygonJson(SQUARE));
        repeatFirstStep(draft.id(), Bounds.STEPS_MAX - 2);
        draft.draft();

        long before = System.nanoTime();
        draft.draft();
        long milliseconds = (System.nanoTime() - before) / 1_000_000;
        assertThat(milliseconds).isLessThan(3_000);
    }

    @Test
    void tooManyParcelsAreRefused() {
        Case draft = Case.open(as(PLANNER), "地块过多");
        String parts = IntStream.range(0, Bounds.PARTS_MAX).mapToObj(i -> "1").collect(Collectors.joining(","));
        for (int parcels = 0; parcels < Bounds.EDITS_MAX; parcels += Bounds.PARTS_MAX) {
            long parcel = draft.create(TestDistrict.spot().polygonJson(SQUARE));
            draft.operate("'operation':'SPLIT_BY_RATIOS','parcel':%d,'ratios':[%s]".formatted(parcel, parts));
        }
        assertThat(draft.cover().path("parcels").asInt()).isEqualTo(Bounds.EDITS_MAX);

        as(PLANNER)
                .put(
                        draft.path() + "/edits/" + TestDistrict.freshId(),
                        ParcelBody.of(TestDistrict.spot().polygonJson(SQUARE)),
                        "If-None-Match",
                        "*")
                .mustBeProblem(422, "RECORD_TOO_LARGE");
        assertThat(draft.cover().path("parcels").asInt()).isEqualTo(Bounds.EDITS_MAX);
    }

    @Test
    void tooLargeADocumentIsRefused() {
        Case draft = Case.open(as(PLANNER), "附件过大");

        upload(draft, "x".repeat(Bounds.DOCUMENT_BYTES_MAX)).mustBe(201);
        upload(draft, "x".repeat(Bounds.DOCUMENT_BYTES_MAX + 1)).mustBeProblem(413, "DOCUMENT_TOO_LARGE");
        assertThat(draft.cover().path("documents")).hasSize(1);
    }

    @Test
    void tooManyDocumentsAreRefused() {
        Case draft = Case.open(as(PLANNER), "附件过多");
        for (int i = 0; i < Bounds.DOCUMENTS_MAX; i++) {
            upload(draft, "第 " + i + " 份").mustBe(201);
        }

        upload(draft, "再一份").mustBeProblem(422, "RECORD_TOO_LARGE");
    }

    @Test
    void documentComesBackAsItWas() {
        Case draft = Case.open(as(PLANNER), "附件");
        Reply added = upload(draft, "合同").mustBe(201);
        String address = draft.path() + "/documents/" + added.json().path("id").asLong();

        Reply content = as(OFFICIAL).get(address).mustBe(200);
        assertThat(content.text()).isEqualTo("合同");
        assertThat(content.header("Content-Disposition")).startsWith("attachment");
        assertThat(added.json().path("sha256").asString()).isEqualTo(SHA256);

        as(COLLEAGUE).delete(address).mustBeProblem(403, "FORBIDDEN");
        as(PLANNER).delete(address).mustBe(204);
        as(OFFICIAL).get(address).mustBeProblem(404, "NOT_FOUND");
    }

    private Reply upload(Case draft, String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"合同.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + content + "\r\n--b--\r\n";
        return as(PLANNER).post(draft.path() + "/documents", body, "Content-Type", MULTIPART);
    }
}
