package org.qianmo.check;

import org.locationtech.jts.geom.Geometry;
import org.qianmo.http.FindingBody;
import org.qianmo.kernel.topology.Finding;
import org.qianmo.kernel.topology.SizeUnit;

/**
 * A finding of the kernel, with its place on the map.
 *
 * @param where EPSG:4490
 * @param neighbourCode code of the other parcel; null if it has none, may not be told, or there is no other
 */
public record PlacedFinding(Finding finding, Geometry where, String neighbourCode) {

    public boolean isError() {
        return finding.isError();
    }

    /** @param row row of an imported file; null elsewhere */
    public FindingBody toBody(Integer row) {
        boolean hasNeighbour = finding.neighbourId() != 0;
        return new FindingBody(
                finding.code().name(),
                finding.severity().name(),
                FindingWords.of(this),
                where == null || where.isEmpty() ? null : where,
                sizeIn(SizeUnit.SQUARE_METRES),
                sizeIn(SizeUnit.METRES),
                row,
                hasNeighbour ? finding.neighbourId() : null,
                neighbourCode);
    }

    private Double sizeIn(SizeUnit unit) {
        return finding.unit() == unit ? Math.round(finding.size() * 1e4) / 1e4 : null;
    }
}
