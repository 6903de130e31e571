package org.qianmo.draft.operation;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.draft.PlaneFrame;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.kernel.fabric.FabricRefused;
import org.springframework.http.HttpStatus;

/** An operation that the kernel refused, as a problem with its reason and its place. */
final class Refusals {

    private Refusals() {}

    static Problem of(FabricRefused refused, PlaneFrame frame) {
        Messages messages = RefusalWords.of(refused.why());
        Geometry where = refused.where().isEmpty() ? null : frame.place(refused.where());
        FindingBody finding =
                new FindingBody(refused.why().name(), "ERROR", messages, where, null, null, null, null, null);
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "OPERATION_REFUSED", messages, List.of(finding));
    }

    /** @param where degrees; may be null */
    static Problem of(String code, String zh, String en, Geometry where) {
        Messages messages = new Messages(zh, en);
        FindingBody finding = new FindingBody(code, "ERROR", messages, where, null, null, null, null, null);
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "OPERATION_REFUSED", messages, List.of(finding));
    }
}
