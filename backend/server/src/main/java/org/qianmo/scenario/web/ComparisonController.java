package org.qianmo.scenario.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.http.Bounds;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Ownership;
import org.qianmo.parcel.Stage;
import org.qianmo.scenario.Comparisons;
import org.qianmo.scenario.Difference;
import org.qianmo.scenario.Piece;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What scenarios come to, as things stand now. */
@RestController
@RequestMapping("/api/scenarios/{id}")
class ComparisonController {

    private final Comparisons comparisons;
    private final ComparisonWriter writer;

    ComparisonController(Comparisons comparisons, ComparisonWriter writer) {
        this.comparisons = comparisons;
        this.writer = writer;
    }

    @GetMapping("/comparison")
    ComparisonBody comparison(@PathVariable long id, Actor actor) {
        return writer.body(comparisons.of(id, actor));
    }

    /** What a parcel is on one side. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PieceBody(
            String code,
            String landClass,
            Ownership ownership,
            String holder,
            Stage stage,
            BigDecimal squareMetres,
            BigDecimal mu,
            String record) {

        static PieceBody of(Piece piece) {
            return piece == null
                    ? null
                    : new PieceBody(
                            piece.code(),
                            piece.landClass(),
                            piece.ownership(),
                            piece.holder(),
                            piece.stage(),
                            piece.acreage().squareMetres(),
                            piece.acreage().toMu().shown(),
                            piece.recordNumber());
        }
    }

    /** @param from null for one that is only on the second side; {@code to} likewise */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Properties(Difference.Kind difference, PieceBody from, PieceBody to) {}

    /**
     * Parcels that differ, in the shape of the second side, or of the first for those that are not on the second.
     *
     * @param from 0 for today
     */
    @GetMapping("/differences")
    FeatureCollection differences(
            @PathVariable long id, @RequestParam(defaultValue = "0") int from, @RequestParam int to, Actor actor) {
        List<Difference> differences = comparisons.differences(id, from, to, actor);
        if (differences.size() > Bounds.FEATURES_MAX) {
            throw Problem.unprocessable(
                    "SCENARIO_TOO_LARGE",
                    "不同的地块超过上限 " + Bounds.FEATURES_MAX,
                    "more than " + Bounds.FEATURES_MAX + " parcels differ");
        }
        return new FeatureCollection(
                differences.stream().map(ComparisonController::feature).toList());
    }

    private static Feature feature(Difference difference) {
        Properties properties =
                new Properties(difference.kind(), PieceBody.of(difference.from()), PieceBody.of(difference.to()));
        return new Feature(difference.id(), difference.shown().shape(), properties);
    }
}
