package org.qianmo.target.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.http.Messages;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordState;
import org.qianmo.target.BurnUp;
import org.qianmo.target.Computed;
import org.qianmo.target.CriticalPath;
import org.qianmo.target.Measure;
import org.qianmo.target.Reported;
import org.qianmo.target.Source;
import org.qianmo.target.Target;
import org.qianmo.target.TargetUnit;

/** Targets as the page reads them: {@code reported} and {@code computed} are members of their own, and never one figure. */
final class TargetBodies {

    private static final Messages NOT_COMPUTED =
            new Messages("本系统没有与该目标口径相同的登记", "nothing in this register means the same as this target");

    private TargetBodies() {}

    /**
     * @param amount in the unit
     * @param measureName what is added up; null for nothing
     * @param computed null where {@code notComputed} says why
     * @param reported the latest day first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            long id,
            String code,
            Messages name,
            TargetUnit unit,
            BigDecimal amount,
            Measure measure,
            Messages measureName,
            LocalDate periodFrom,
            LocalDate dueOn,
            boolean dueAssumed,
            String territoryCode,
            Source source,
            Messages definition,
            Messages caution,
            int version,
            ComputedBody computed,
            Messages notComputed,
            List<ReportedBody> reported) {}

    static Body of(Target target, Computed computed, List<Reported> reported) {
        Messages measureName = target.measure() == null
                ? null
                : target.measure()
                        .category()
                        .map(category -> new Messages(category.nameZh(), category.nameEn()))
                        .orElse(new Messages("示范项目", "Demonstration projects"));
        return new Body(
                target.id(),
                target.code(),
                target.name(),
                target.unit(),
                shown(target.amount()),
                target.measure(),
                measureName,
                target.periodFrom(),
                target.dueOn(),
                target.dueAssumed(),
                target.territoryCode(),
                target.source(),
                target.definition(),
                target.caution(),
                target.version(),
                computed == null ? null : ComputedBody.of(computed, target),
                computed == null ? NOT_COMPUTED : null,
                reported.stream().map(figure -> ReportedBody.of(figure, target)).toList());
    }

    /**
     * @param from null for all before {@code to}
     * @param squareMetres absent for a target in numbers, as are mu and works
     * @param count absent for one in mu
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ComputedBody(
            LocalDate from,
            LocalDate to,
            BigDecimal squareMetres,
            BigDecimal mu,
            Integer count,
            BigDecimal percent,
            Integer works,
            boolean synthetic) {

        static ComputedBody of(Computed computed, Target target) {
            Acreage acreage = computed.acreage();
            return new ComputedBody(
                    computed.from(),
                    computed.to(),
                    acreage == null ? null : acreage.squareMetres(),
                    acreage == null ? null : acreage.toMu().shown(),
                    computed.count(),
                    computed.percentOf(target),
                    acreage == null ? null : computed.works(),
                    computed.synthetic());
        }
    }

    /** @param percent of the target; absent where the two do not mean the same */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReportedBody(
            int seq,
            BigDecimal amount,
            Reported.Bound bound,
            LocalDate periodFrom,
            LocalDate asOf,
            Source source,
            Reported.Comparison comparison,
            BigDecimal percent,
            Messages note,
            Instant recordedAt,
            String recordedBy) {

        static ReportedBody of(Reported reported, Target target) {
            return new ReportedBody(
                    reported.seq(),
                    shown(reported.amount()),
                    reported.bound(),
                    reported.periodFrom(),
                    reported.asOf(),
                    reported.source(),
                    reported.comparison(),
                    reported.percentOf(target).orElse(null),
                    reported.note(),
                    reported.recordedAt(),
                    reported.recordedBy());
        }
    }

    record BurnUpBody(
            List<PointBody> series,
            BigDecimal remainingMu,
            BurnUp.Needed needed,
            BurnUp.Forecast forecast,
            Messages noForecast,
            PathBody criticalPath) {

        static BurnUpBody of(BurnUp burnUp, CriticalPath path) {
            return new BurnUpBody(
                    burnUp.series().stream().map(PointBody::of).toList(),
                    burnUp.remainingMu(),
                    burnUp.needed(),
                    burnUp.forecast(),
                    burnUp.noForecast(),
                    PathBody.of(path));
        }
    }

    record PointBody(LocalDate asOf, BigDecimal squareMetres, BigDecimal mu) {

        static PointBody of(BurnUp.Point point) {
            Acreage acreage = point.acreage();
            return new PointBody(
                    point.asOf(), acreage.squareMetres(), acreage.toMu().shown());
        }
    }

    record PathBody(List<StepBody> zones, List<RecordLine> openRecords, BigDecimal remainingAfterMu) {

        static PathBody of(CriticalPath path) {
            return new PathBody(
                    path.zones().stream().map(StepBody::of).toList(),
                    path.openRecords().stream().map(RecordLine::of).toList(),
                    path.remainingAfterMu());
        }
    }

    record StepBody(
            long id,
            String name,
            String nameEn,
            String townCode,
            String status,
            LocalDate dueOn,
            BigDecimal targetMu,
            BigDecimal countedMu,
            BigDecimal remainingMu,
            boolean inTime,
            boolean late,
            BigDecimal gapLeftMu,
            boolean synthetic) {

        static StepBody of(CriticalPath.Step step) {
            return new StepBody(
                    step.zone().id(),
                    step.zone().name(),
                    step.zone().nameEn(),
                    step.zone().townCode(),
                    step.zone().status(),
                    step.dueOn(),
                    step.zone().targetMu(),
                    step.counted().shown(),
                    step.remainingMu(),
                    step.inTime(),
                    step.late(),
                    step.gapLeftMu(),
                    step.zone().synthetic());
        }
    }

    record RecordLine(long id, String number, String title, RecordState state) {

        static RecordLine of(RecordCover cover) {
            return new RecordLine(cover.id(), cover.number(), cover.title(), cover.state());
        }
    }

    /** 102000.000 is 102000: a target is written as its source has it. */
    private static BigDecimal shown(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
