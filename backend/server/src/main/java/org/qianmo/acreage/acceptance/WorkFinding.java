package org.qianmo.acreage.acceptance;

import org.locationtech.jts.geom.Geometry;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.kernel.topology.Severity;

/**
 * Something found against a work.
 *
 * @param work its number in the acceptance, from 0
 */
public record WorkFinding(int work, FindingBody body) {

    /** @param where EPSG:4490 */
    static WorkFinding of(int work, AcceptanceCode code, Severity severity, Messages words, Geometry where) {
        return new WorkFinding(
                work, new FindingBody(code.name(), severity.name(), words, where, null, null, null, null, null));
    }

    public boolean isError() {
        return Severity.ERROR.name().equals(body.severity());
    }
}
