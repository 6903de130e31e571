package org.qianmo.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.qianmo.check.PlacedFinding;
import org.qianmo.crs.SurveyPlanes;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.kernel.topology.Finding;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.qianmo.parcel.View;

/** Ground that the rows of a layer hold twice, among themselves or with stored parcels. */
final class LayerOverlaps {

    private final List<ImportRow> rows;
    private final SurveyPlanes planes;
    private final Envelope box = new Envelope();
    private List<BandRows> bands;

    /** @param rows at least one */
    LayerOverlaps(List<ImportRow> rows, SurveyPlanes planes) {
        this.rows = rows;
        this.planes = planes;
        rows.forEach(row -> box.expandToInclude(row.box()));
    }

    /** Of two rows on one ground the first stays and the second is refused, unless the first is refused itself. */
    void amongRows(RowFindings findings) {
        List<BandRows.Pair<ImportRow>> pairs = new ArrayList<>();
        bands().forEach(band -> pairs.addAll(band.pairs()));
        // A pair on the border of two bands is found in both.
        Set<List<Integer>> seen = new HashSet<>();
        pairs.sort(Comparator.comparing(
                        (BandRows.Pair<ImportRow> pair) -> pair.row().number())
                .thenComparing(pair -> pair.other().number()));
        for (BandRows.Pair<ImportRow> pair : pairs) {
            boolean isNew = seen.add(List.of(pair.row().number(), pair.other().number()));
            if (isNew && !findings.isRefused(pair.row().number())) {
                findings.add(body(pair));
            }
        }
    }

    /**
     * Rows on the ground of parcels that are stored, wherever they lie; call it under the locks on that ground.
     *
     * @param view which parcels may be named by their code
     */
    void withStored(ParcelStream parcels, View view, RowFindings findings) {
        List<Parcel> near = near(parcels);
        if (near.isEmpty()) {
            return;
        }
        Set<List<Long>> seen = new HashSet<>();
        for (BandRows band : bands()) {
            for (BandRows.Pair<Parcel> pair : band.pairsWith(near)) {
                if (seen.add(List.of((long) pair.row().number(), pair.other().id()))) {
                    findings.add(pair.row().number(), placed(pair, view));
                }
            }
        }
    }

    private List<BandRows> bands() {
        bands = bands == null ? sorted() : bands;
        return bands;
    }

    private List<BandRows> sorted() {
        TreeMap<Integer, BandRows> byNumber = new TreeMap<>();
        for (ImportRow row : rows) {
            for (int number : BandRows.numbers(row.box())) {
                byNumber.computeIfAbsent(number, band -> new BandRows(band, planes))
                        .add(row);
            }
        }
        return List.copyOf(byNumber.values());
    }

    private List<Parcel> near(ParcelStream parcels) {
        if (parcels.list(ParcelFilter.in(box), 1).isEmpty()) {
            return List.of();
        }
        STRtree index = new STRtree();
        rows.forEach(row -> index.insert(row.box(), row));
        List<Parcel> near = new ArrayList<>();
        parcels.forEach(ParcelFilter.in(box), parcel -> {
            if (!index.query(parcel.shape().getEnvelopeInternal()).isEmpty()) {
                near.add(parcel);
            }
        });
        return near;
    }

    private static PlacedFinding placed(BandRows.Pair<Parcel> pair, View view) {
        Finding found = Finding.overlap(pair.wherePlane(), pair.other().id());
        ParcelFacts facts = pair.other().facts();
        String code = view.shows(facts.townCode(), facts.villageCode()) ? facts.code() : null;
        return new PlacedFinding(found, pair.where(), code);
    }

    private static FindingBody body(BandRows.Pair<ImportRow> pair) {
        ImportRow first = pair.row();
        ImportRow second = pair.other();
        double squareMetres = Math.round(pair.wherePlane().getArea() * 1e4) / 1e4;
        boolean same = first.ground().lonLat().equalsNorm(second.ground().lonLat());
        return new FindingBody(
                same ? "DUPLICATE" : "OVERLAP",
                Severity.ERROR.name(),
                same ? duplicate(first.number()) : overlap(first.number(), squareMetres),
                pair.where(),
                squareMetres,
                null,
                second.number(),
                null,
                first.facts().code());
    }

    private static Messages duplicate(int row) {
        return new Messages("与第 " + row + " 行的图形完全相同", "has the very shape of row " + row);
    }

    private static Messages overlap(int row, double squareMetres) {
        String size = "%.2f".formatted(squareMetres);
        return new Messages("与第 " + row + " 行重叠 " + size + " m²", "overlaps row " + row + " by " + size + " m²");
    }

    /** @return 422: the layer is broken as a whole */
    static Problem tooMany(int pairs) {
        return Problem.unprocessable(
                "TOO_MANY_OVERLAPS",
                "图层重叠过多（超过 " + pairs + " 处），请先整理数据",
                "the layer overlaps in more than " + pairs + " places; clean it first");
    }
}
