package org.qianmo.place.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.qianmo.acreage.progress.CategoryProgress;
import org.qianmo.place.Progress;

/** What has come of a place, as it is shown. */
record ProgressBody(
        String kind,
        long id,
        String code,
        String name,
        String nameEn,
        boolean synthetic,
        LocalDate asOf,
        String territoryCode,
        Progress.Rule rule,
        String ruleText,
        String ruleTextEn,
        BigDecimal officialAreaSquareMetres,
        BigDecimal officialAreaMu,
        Long parcels,
        List<CategoryBody> categories,
        TargetBody target) {

    static ProgressBody of(Progress progress) {
        Progress.Subject subject = progress.subject();
        return new ProgressBody(
                subject.kind(),
                subject.id(),
                subject.code(),
                subject.name(),
                subject.nameEn(),
                subject.synthetic(),
                progress.asOf(),
                progress.territoryCode(),
                progress.rule(),
                progress.rule().zh(),
                progress.rule().en(),
                subject.officialArea().squareMetres(),
                subject.officialArea().toMu().shown(),
                progress.parcels(),
                progress.categories().stream().map(CategoryBody::of).toList(),
                progress.target() == null ? null : TargetBody.of(progress.target()));
    }

    record CategoryBody(
            String category,
            String name,
            String nameEn,
            BigDecimal squareMetres,
            BigDecimal mu,
            int works,
            int syntheticWorks,
            List<YearBody> years) {

        static CategoryBody of(CategoryProgress of) {
            return new CategoryBody(
                    of.category().name(),
                    of.category().nameZh(),
                    of.category().nameEn(),
                    of.acreage().squareMetres(),
                    of.acreage().toMu().shown(),
                    of.works(),
                    of.syntheticWorks(),
                    of.years().stream().map(YearBody::of).toList());
        }
    }

    record YearBody(
            int year,
            BigDecimal addedSquareMetres,
            BigDecimal addedMu,
            int works,
            BigDecimal cumulativeSquareMetres,
            BigDecimal cumulativeMu) {

        static YearBody of(CategoryProgress.Year year) {
            return new YearBody(
                    year.year(),
                    year.added().squareMetres(),
                    year.addedMu(),
                    year.works(),
                    year.cumulative().squareMetres(),
                    year.cumulative().toMu().shown());
        }
    }

    record TargetBody(String category, BigDecimal mu, BigDecimal doneMu, BigDecimal percent) {

        static TargetBody of(Progress.Target target) {
            return new TargetBody(
                    target.category(), target.mu(), target.done().toMu().shown(), target.percent());
        }
    }
}
