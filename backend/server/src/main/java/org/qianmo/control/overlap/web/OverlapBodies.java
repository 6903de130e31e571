package org.qianmo.control.overlap.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qianmo.control.ControlLine;
import org.qianmo.control.overlap.LineOverlap;
import org.qianmo.control.overlap.LineOverlap.Verdict;
import org.qianmo.control.overlap.OverlapGround;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parameter.StatedValue;
import org.qianmo.parcel.View;

/** Overlaps as the page reads them. */
final class OverlapBodies {

    private OverlapBodies() {}

    /**
     * @param verdict the worst of all
     * @param net for each kind, construction to be avoided: as it would be less as it was; absent where nothing changes
     * @param rules by which it was judged
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            LocalDate asOf, Verdict verdict, List<GroundBody> grounds, List<NetBody> net, List<StatedValue> rules) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GroundBody(
            Long id,
            String name,
            String nameEn,
            BigDecimal squareMetres,
            BigDecimal mu,
            boolean construction,
            Verdict verdict,
            List<LineBody> lines) {

        static GroundBody of(OverlapGround ground, List<LineOverlap> overlaps, View view) {
            return new GroundBody(
                    ground.id(),
                    ground.name(),
                    ground.nameEn(),
                    ground.officialArea().squareMetres(),
                    ground.officialArea().toMu().shown(),
                    ground.construction(),
                    worst(overlaps.stream().map(LineOverlap::verdict).toList()),
                    overlaps.stream().map(overlap -> LineBody.of(overlap, view)).toList());
        }
    }

    /** In the order of the constants, where nothing to say comes before all that is said. */
    static Verdict worst(List<Verdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElse(Verdict.NOT_APPLICABLE);
    }

    /**
     * @param avoided INSIDE for lines that nothing is built within, OUTSIDE for the boundary that holds what is built
     * @param grounds the lines that the reader may see
     */
    record LineBody(
            ControlLine.Kind kind,
            String kindName,
            String kindNameEn,
            String avoided,
            Size inside,
            Size outside,
            Verdict verdict,
            List<PartBody> grounds) {

        static LineBody of(LineOverlap overlap, View view) {
            ControlLine.Kind kind = overlap.kind();
            return new LineBody(
                    kind,
                    kind.nameZh(),
                    kind.nameEn(),
                    kind == ControlLine.Kind.CZKFBJ ? "OUTSIDE" : "INSIDE",
                    Size.of(overlap.inside(), overlap),
                    Size.of(overlap.outside(), overlap),
                    overlap.verdict(),
                    overlap.parts().stream()
                            .filter(part -> view.shows(
                                    part.line().townCode(), part.line().villageCode()))
                            .map(part -> PartBody.of(part, overlap))
                            .toList());
        }
    }

    /** @param percent of the ground's official area */
    record Size(BigDecimal squareMetres, BigDecimal mu, BigDecimal percent) {

        static Size of(Acreage acreage, LineOverlap overlap) {
            return new Size(acreage.squareMetres(), acreage.toMu().shown(), overlap.percent(acreage));
        }
    }

    record PartBody(long id, String name, String nameEn, boolean synthetic, Size inside) {

        static PartBody of(LineOverlap.Part part, LineOverlap overlap) {
            ControlLine line = part.line();
            return new PartBody(
                    line.id(), line.name(), line.nameEn(), line.synthetic(), Size.of(part.inside(), overlap));
        }
    }

    record NetBody(ControlLine.Kind kind, BigDecimal squareMetres, BigDecimal mu) {}

    static List<NetBody> net(
            List<OverlapGround> before,
            List<List<LineOverlap>> overlapsBefore,
            List<OverlapGround> now,
            List<List<LineOverlap>> overlapsNow) {
        List<NetBody> net = new ArrayList<>();
        for (ControlLine.Kind kind : ControlLine.Kind.values()) {
            Acreage change = construction(kind, now, overlapsNow).minus(construction(kind, before, overlapsBefore));
            net.add(new NetBody(kind, change.squareMetres(), change.toMu().shown()));
        }
        return net;
    }

    private static Acreage construction(
            ControlLine.Kind kind, List<OverlapGround> grounds, List<List<LineOverlap>> overlaps) {
        Acreage sum = Acreage.ZERO;
        for (int i = 0; i < grounds.size(); i++) {
            if (grounds.get(i).construction()) {
                sum = sum.plus(overlaps.get(i).get(kind.ordinal()).breach());
            }
        }
        return sum;
    }
}
