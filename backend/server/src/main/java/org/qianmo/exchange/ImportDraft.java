package org.qianmo.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.qianmo.access.Actor;
import org.qianmo.draft.DraftDesk;
import org.qianmo.draft.StepPlan;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Change;
import org.qianmo.record.Opening;
import org.qianmo.record.ParcelEdit;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the rows of a file into a new draft, as one step. */
@Service
class ImportDraft {

    private final RecordDesk records;
    private final DraftDesk drafts;

    ImportDraft(RecordDesk records, DraftDesk drafts) {
        this.records = records;
        this.drafts = drafts;
    }

    /**
     * Opens the draft.
     *
     * @param rows all good
     * @param firstId of as many ids in a row that nobody else gets
     * @return the record
     * @throws Problem 422 if there are more rows than a record holds
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long open(List<ImportRow> rows, long firstId, String title, Actor actor) {
        if (rows.size() > Bounds.EDITS_MAX) {
            throw Problem.unprocessable(
                    "RECORD_TOO_LARGE",
                    "一个案卷最多 " + Bounds.EDITS_MAX + " 个地块，文件有 " + rows.size() + " 个：请分批导入，或由管理员直接导入",
                    "a record holds " + Bounds.EDITS_MAX + " parcels and the file has " + rows.size()
                            + ": import it in parts, or let an administrator load it directly");
        }
        Opening opening = new Opening(RecordKind.IMPORT, title, null, null, null, null);
        long record = records.open(opening, actor).id();
        List<ParcelEdit> edits = IntStream.range(0, rows.size())
                .mapToObj(i -> edit(rows.get(i), firstId + i))
                .toList();
        drafts.append(record, drafts.draft(record), StepPlan.free("IMPORT", edits), actor);
        return record;
    }

    private static ParcelEdit edit(ImportRow row, long id) {
        return ParcelEdit.create(
                id,
                Change.CREATE,
                row.facts(),
                null,
                row.ground().lonLat(),
                row.ground().officialArea());
    }
}
