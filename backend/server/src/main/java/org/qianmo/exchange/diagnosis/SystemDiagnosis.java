package org.qianmo.exchange.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.crs.ChineseShift;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.ReadingChoice;
import org.qianmo.exchange.SourceSystem;
import org.qianmo.exchange.Straightening;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.StatedSystem;
import org.qianmo.http.Messages;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Service;

/**
 * Which coordinate system the positions of a layer may be in. What the file states comes first; for the others the
 * numbers, the district and known ground speak. Nothing is decided here.
 */
@Service
class SystemDiagnosis {

    private static final int CANDIDATES_MAX = 8;

    /** Shapes that are tried in every system. */
    private static final int TRIED_MAX = 60;

    private static final int MATCHED_MAX = 25;
    private static final int OUTLINES_MAX = 40;

    /** From here on known ground counts as the same ground. */
    private static final double SAME_GROUND = 0.5;

    private static final GeometryFactory WIRE = new GeometryFactory();

    private final CoordinateSystems systems;
    private final KnownGround known;

    SystemDiagnosis(CoordinateSystems systems, KnownGround known) {
        this.systems = systems;
        this.known = known;
    }

    /** @param match 0 … 1, shared with known ground; below 0 where there is nothing to compare with */
    private record Tried(Hypothesis hypothesis, int there, int inside, double match, Geometry outline, boolean stated) {

        double share() {
            return there == 0 ? 0 : inside / (double) there;
        }
    }

    Diagnosis.Systems of(StatedSystem file, LayerSample sample, ReadingChoice choice, View seen) {
        Optional<SourceSystem> stated = SourceSystem.stated(file, systems);
        List<Hypothesis> hypotheses = hypotheses(stated, sample, choice);
        List<Tried> tried = hypotheses.stream()
                .map(hypothesis -> tried(hypothesis, sample, stated, seen))
                .filter(one -> one.there() > 0)
                .sorted(Comparator.comparingDouble(one -> known.degreesAway(one.outline())))
                .toList();
        double best = tried.stream().mapToDouble(Tried::match).max().orElse(-1);
        // Of those that the numbers speak for alike, the nearest come first: the sort is stable.
        List<Diagnosis.SystemCandidate> candidates = tried.stream()
                .map(one -> candidate(one, best))
                .sorted(Comparator.comparing(Diagnosis.SystemCandidate::score).reversed())
                .limit(CANDIDATES_MAX)
                .toList();
        Optional<Hypothesis> taken = taken(stated, choice);
        return new Diagnosis.Systems(
                stated.map(SystemDiagnosis::wire).orElse(null),
                taken.map(SystemDiagnosis::chosen).orElse(null),
                candidates,
                taken.isEmpty(),
                taken.flatMap(one -> warning(one, candidates)).orElse(null));
    }

    /** @return how positions would be taken: as the person says, or else the file; empty if nobody says */
    Optional<Hypothesis> taken(StatedSystem file, ReadingChoice choice) {
        return taken(SourceSystem.stated(file, systems), choice);
    }

    private Optional<Hypothesis> taken(Optional<SourceSystem> stated, ReadingChoice choice) {
        Straightening straightening = new Straightening(choice.swapAxes(), choice.shift());
        if (choice.crs().isPresent()) {
            Srid crs = choice.crs().get();
            Messages why = new Messages("由用户指定", "chosen by the user");
            return Optional.of(new Hypothesis(crs, straightening, systems.between(crs, Srid.CGCS2000), why));
        }
        return stated.map(source -> new Hypothesis(
                source.system(),
                straightening,
                systems.between(source.system(), Srid.CGCS2000),
                new Messages("文件自己的说明", "stated by the file")));
    }

    private List<Hypothesis> hypotheses(Optional<SourceSystem> stated, LayerSample sample, ReadingChoice choice) {
        Envelope box = new Envelope();
        sample.shapes().forEach(shape -> box.expandToInclude(shape.polygon().getEnvelopeInternal()));
        List<Hypothesis> all = new ArrayList<>();
        taken(stated, ReadingChoice.NONE).ifPresent(all::add);
        taken(Optional.empty(), choice).ifPresent(one -> addUnlessThere(all, one));
        Hypotheses.of(box, systems).forEach(one -> addUnlessThere(all, one));
        return all;
    }

    private static void addUnlessThere(List<Hypothesis> all, Hypothesis one) {
        boolean there = all.stream()
                .anyMatch(
                        other -> sameDigits(other, one) && other.straightening().equals(one.straightening()));
        if (!there) {
            all.add(one);
        }
    }

    /** WGS 84 and CGCS2000 are the same degrees here. */
    private static boolean sameDigits(Hypothesis one, Hypothesis other) {
        boolean lonLat =
                one.system() instanceof Srid a && a.isLonLat() && other.system() instanceof Srid b && b.isLonLat();
        return lonLat || one.system().equals(other.system());
    }

    private Tried tried(Hypothesis hypothesis, LayerSample sample, Optional<SourceSystem> stated, View seen) {
        int there = 0;
        int inside = 0;
        double matched = 0;
        int compared = 0;
        List<Polygon> outlines = new ArrayList<>();
        for (LayerSample.Shape shape :
                sample.shapes().subList(0, Math.min(TRIED_MAX, sample.shapes().size()))) {
            Optional<Geometry> lonLat = hypothesis.lonLat(shape.polygon());
            if (lonLat.isEmpty()) {
                continue;
            }
            there++;
            boolean isInside = known.isInside(lonLat.get());
            inside += isInside ? 1 : 0;
            if (isInside && compared < MATCHED_MAX) {
                Optional<Double> match = known.match(lonLat.get(), seen);
                matched += match.orElse(0.0);
                compared += match.isPresent() ? 1 : 0;
            }
            if (outlines.size() < OUTLINES_MAX) {
                outlines.add((Polygon) SimplifiedShapes.of(lonLat.get()).getGeometryN(0));
            }
        }
        double match = compared == 0 ? -1 : matched / Math.min(MATCHED_MAX, there);
        boolean isStated = hypothesis.straightening().equals(new Straightening(false, Optional.empty()))
                && stated.map(source -> source.system().equals(hypothesis.system()))
                        .orElse(false);
        return new Tried(
                hypothesis, there, inside, match, WIRE.createMultiPolygon(outlines.toArray(Polygon[]::new)), isStated);
    }

    private Diagnosis.SystemCandidate candidate(Tried tried, double best) {
        Hypothesis hypothesis = tried.hypothesis();
        return new Diagnosis.SystemCandidate(
                hypothesis.system().label(),
                hypothesis.straightening().swapAxes(),
                hypothesis.straightening().shift().map(Enum::name).orElse(null),
                score(tried, best),
                evidence(tried),
                tried.outline());
    }

    /**
     * Known ground decides, where there is some: what misses it by ten times as much as the best gets a tenth. Without known
     * ground the share inside the district does, and a shift, for which then nothing speaks, comes last.
     */
    private static double score(Tried tried, double best) {
        boolean shifted = tried.hypothesis().straightening().shift().isPresent();
        boolean swapped = tried.hypothesis().straightening().swapAxes();
        double place = tried.share() + (tried.stated() ? 0.3 : 0.02);
        double ground = shifted ? 0.3 : swapped ? 0.8 : 0.9;
        if (best >= SAME_GROUND) {
            ground = (1 - best + 0.002) / (1 - Math.max(0, tried.match()) + 0.002);
        }
        return Math.round(Math.min(1, place * ground) * 1000) / 1000.0;
    }

    private List<Messages> evidence(Tried tried) {
        List<Messages> evidence = new ArrayList<>();
        evidence.add(tried.hypothesis().why());
        if (known.isKnown()) {
            evidence.add(new Messages(
                    "抽查 " + tried.there() + " 个图形，" + tried.inside() + " 个落在本区范围内",
                    tried.inside() + " of " + tried.there() + " shapes looked at lie in the district"));
        }
        if (tried.match() >= 0) {
            String percent = String.format(Locale.ROOT, "%.1f%%", tried.match() * 100);
            evidence.add(new Messages(
                    "与已知界线、地块的重合度 " + percent, percent + " of the ground is shared with known outlines and parcels"));
        } else if (tried.hypothesis().straightening().shift().isPresent()) {
            evidence.add(new Messages(
                    "没有可以比对的已知地块，无法证实有偏移", "there is no known ground to compare with: nothing proves a shift"));
        }
        return evidence;
    }

    private static Optional<Messages> warning(Hypothesis taken, List<Diagnosis.SystemCandidate> candidates) {
        Optional<Diagnosis.SystemCandidate> best =
                candidates.stream().findFirst().filter(one -> one.score() >= 0.5);
        Optional<ChineseShift> shift =
                best.map(Diagnosis.SystemCandidate::shift).map(ChineseShift::valueOf);
        boolean otherShift = shift.isPresent() && !taken.straightening().shift().equals(shift);
        if (otherShift) {
            String name = shift.get() == ChineseShift.GCJ02 ? "GCJ-02" : "BD-09";
            return Optional.of(new Messages(
                    "坐标疑似带有 " + name + " 偏移：扣除后与已知界线更吻合",
                    "the positions seem to carry the shift of " + name
                            + ": without it they fit known outlines better"));
        }
        return best.filter(one -> one.swapAxes() != taken.straightening().swapAxes())
                .map(one -> new Messages(
                        "坐标的 X、Y 似乎颠倒：互换后才落在本区范围内",
                        "x and y seem to be swapped: only the other way round do they lie in the district"));
    }

    private static Diagnosis.Stated wire(SourceSystem source) {
        return new Diagnosis.Stated(
                source.system().label(),
                source.evidence().stream().map(SystemDiagnosis::messages).toList());
    }

    private static Diagnosis.Chosen chosen(Hypothesis taken) {
        return new Diagnosis.Chosen(
                taken.system().label(),
                taken.straightening().swapAxes(),
                taken.straightening().shift().map(Enum::name).orElse(null));
    }

    private static Messages messages(Notice notice) {
        return new Messages(notice.zh(), notice.en());
    }
}
