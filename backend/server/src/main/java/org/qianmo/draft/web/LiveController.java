package org.qianmo.draft.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.check.Ground;
import org.qianmo.draft.LiveCheck;
import org.qianmo.http.FindingBody;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordShelf;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/geometry/live}: shapes measured and checked among their neighbours while the pointer moves. */
@RestController
class LiveController {

    private static final double MILLIMETRES = 1e3;

    private final LiveCheck live;
    private final LiveReader reader;
    private final RecordShelf records;

    LiveController(LiveCheck live, LiveReader reader, RecordShelf records) {
        this.live = live;
        this.reader = reader;
        this.records = records;
    }

    /** @param id null for a new parcel; the order is that of the request */
    record MeasuredBody(
            Long id,
            BigDecimal officialAreaSquareMetres,
            BigDecimal officialAreaMu,
            Double perimeterMetres,
            BigDecimal beforeSquareMetres,
            BigDecimal changeSquareMetres) {

        static MeasuredBody of(LiveCheck.Measured measured) {
            Ground ground = measured.ground();
            Acreage area = ground == null ? null : ground.officialArea();
            Acreage before = measured.before();
            return new MeasuredBody(
                    idOrNull(measured.parcelId()),
                    area == null ? null : area.squareMetres(),
                    area == null ? null : area.toMu().shown(),
                    ground == null ? null : Math.round(ground.plane().getLength() * MILLIMETRES) / MILLIMETRES,
                    before == null ? null : before.squareMetres(),
                    area == null || before == null ? null : area.minus(before).squareMetres());
        }
    }

    /**
     * A finding of one of the shapes.
     *
     * @param parcelId null for a new parcel
     * @param shape number of the shape in the request, from 0
     * @param neighbourShape the same of the other, if that is one of the new shapes
     */
    record PlacedBody(@JsonUnwrapped FindingBody finding, Long parcelId, int shape, Integer neighbourShape) {

        static PlacedBody of(LiveCheck.Placed placed, List<Long> ids) {
            FindingBody found = placed.finding().toBody(null);
            boolean isNew = found.neighbourId() != null && found.neighbourId() < 0;
            FindingBody shown = isNew ? found.withoutNeighbour() : found;
            return new PlacedBody(
                    shown,
                    idOrNull(placed.parcelId()),
                    ids.indexOf(placed.parcelId()),
                    isNew ? ids.indexOf(found.neighbourId()) : null);
        }
    }

    record LiveBody(List<MeasuredBody> parcels, List<PlacedBody> findings) {}

    @PostMapping("/api/geometry/live")
    LiveBody check(@RequestBody JsonNode body, Actor actor) {
        Long record = LiveReader.record(body);
        if (record != null) {
            records.find(record, actor);
        }
        List<LiveCheck.Drawn> drawn = reader.read(body);
        List<Long> ids = drawn.stream().map(LiveCheck.Drawn::parcelId).toList();
        LiveCheck.Result result = live.check(record, drawn, actor);
        return new LiveBody(
                result.shapes().stream().map(MeasuredBody::of).toList(),
                result.findings().stream()
                        .map(found -> PlacedBody.of(found, ids))
                        .toList());
    }

    private static Long idOrNull(long parcelId) {
        return parcelId < 0 ? null : parcelId;
    }
}
