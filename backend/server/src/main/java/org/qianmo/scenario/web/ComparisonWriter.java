package org.qianmo.scenario.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.block.Readiness;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.BoundingBox;
import org.qianmo.kernel.contiguity.Block;
import org.qianmo.kernel.fragmentation.MosaicFigures;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.scenario.Comparison;
import org.qianmo.scenario.LandFigures;
import org.qianmo.scenario.VoucherEffect;
import org.qianmo.scenario.web.ComparisonBody.Size;
import org.qianmo.unit.IndicatorSheet;
import org.qianmo.voucher.PlannedEntry;
import org.springframework.stereotype.Component;

/** Writes comparisons: names, 亩, and differences against today. */
@Component
class ComparisonWriter {

    private static final int BLOCKS_LISTED_MAX = 10;

    private final LandUseCatalogue landUse;
    private final AdminUnits units;

    ComparisonWriter(LandUseCatalogue landUse, AdminUnits units) {
        this.landUse = landUse;
        this.units = units;
    }

    ComparisonBody body(Comparison comparison) {
        Comparison.Column today = comparison.columns().get(0);
        TreeSet<String> classes = new TreeSet<>();
        comparison.columns().stream()
                .filter(column -> column.land() != null)
                .forEach(column -> classes.addAll(column.land().landClasses().keySet()));
        return new ComparisonBody(
                SetBody.of(
                        comparison.set(),
                        units.find(comparison.set().territory().code())),
                comparison.extent().isNull() ? null : BoundingBox.of(comparison.extent()),
                rule(comparison),
                comparison.unitsLeftOut(),
                comparison.columns().stream()
                        .map(column -> column(column, today, classes))
                        .toList());
    }

    private static ComparisonBody.Rule rule(Comparison comparison) {
        return new ComparisonBody.Rule(
                comparison.gap().gapMetresMax(),
                comparison.gap().corridorMetresMax(),
                Readiness.LAND_CLASS,
                Readiness.STAGES.stream().sorted().toList());
    }

    private ComparisonBody.Column column(
            Comparison.Column column, Comparison.Column today, Iterable<String> landClasses) {
        return new ComparisonBody.Column(
                column.side().number(),
                column.side().name(),
                column.side().isSound(),
                column.side().covers().stream()
                        .map(cover -> new ComparisonBody.RecordLine(
                                cover.id(), cover.number(), cover.title(), cover.kind(), cover.state()))
                        .toList(),
                column.land() == null ? null : land(column.land(), today.land(), landClasses),
                accepted(column, today),
                vouchers(column.vouchers()),
                column.indicators().stream().map(ComparisonWriter::sheet).toList(),
                column.findings().stream().map(ComparisonBody.Finding::of).toList());
    }

    private static Size size(Acreage acreage, Acreage today) {
        Acreage difference = acreage.minus(today);
        return new Size(
                acreage.squareMetres(),
                acreage.toMu().shown(),
                difference.squareMetres(),
                difference.toMu().shown());
    }

    private ComparisonBody.Land land(LandFigures land, LandFigures today, Iterable<String> landClasses) {
        List<ComparisonBody.ClassLine> lines = new ArrayList<>();
        for (String code : landClasses) {
            Size size = size(
                    land.landClasses().getOrDefault(code, Acreage.ZERO),
                    today.landClasses().getOrDefault(code, Acreage.ZERO));
            lines.add(new ComparisonBody.ClassLine(code, landUse.name(code), size));
        }
        return new ComparisonBody.Land(
                size(land.mosaic().acreage(), today.mosaic().acreage()),
                lines,
                fragments(land.mosaic(), land.effectiveMeshSquareMetres()),
                blocks(land, today));
    }

    private static ComparisonBody.Fragments fragments(MosaicFigures mosaic, double mesh) {
        return new ComparisonBody.Fragments(
                mosaic.pieces(),
                hundredths(mosaic.meanSquareMetres()),
                hundredths(mosaic.medianSquareMetres()),
                hundredths(mesh),
                hundredths(mosaic.edgeMetres()),
                hundredths(mosaic.edgeMetresPerHectare()));
    }

    private static BigDecimal hundredths(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    private static ComparisonBody.Blocks blocks(LandFigures land, LandFigures today) {
        return new ComparisonBody.Blocks(
                land.blocks().size(),
                size(land.ready(), today.ready()),
                size(land.largest(), today.largest()),
                land.blocks().stream()
                        .limit(BLOCKS_LISTED_MAX)
                        .map(ComparisonWriter::block)
                        .toList());
    }

    private static ComparisonBody.BlockLine block(Block block) {
        return new ComparisonBody.BlockLine(
                block.members().size(),
                block.acreage().squareMetres(),
                block.acreage().toMu().shown(),
                block.blockClass(),
                hundredths(block.compactness()));
    }

    private static List<ComparisonBody.AcceptedLine> accepted(Comparison.Column column, Comparison.Column today) {
        return Arrays.stream(Category.values())
                .map(category -> new ComparisonBody.AcceptedLine(
                        category,
                        category.nameZh(),
                        category.nameEn(),
                        size(
                                column.accepted().getOrDefault(category, Acreage.ZERO),
                                today.accepted().getOrDefault(category, Acreage.ZERO))))
                .toList();
    }

    private static ComparisonBody.Vouchers vouchers(VoucherEffect effect) {
        return new ComparisonBody.Vouchers(
                effect.acts().stream()
                        .map(act -> new ComparisonBody.ActLine(
                                act.recordNumber(),
                                act.kind(),
                                act.kind().nameZh(),
                                act.serial(),
                                act.isRefused(),
                                act.entries().size()))
                        .toList(),
                sums(effect.posted()),
                sums(effect.refused()));
    }

    /** By kind, asset and indicator, in the order in which they come. */
    private static List<ComparisonBody.EntryLine> sums(List<PlannedEntry> entries) {
        record Key(Object kind, Object asset, Object indicator) {}
        Map<Key, List<PlannedEntry>> alike = new LinkedHashMap<>();
        entries.forEach(entry -> alike.computeIfAbsent(
                        new Key(entry.kind(), entry.asset(), entry.indicator()), key -> new ArrayList<>())
                .add(entry));
        return alike.values().stream().map(ComparisonWriter::sum).toList();
    }

    private static ComparisonBody.EntryLine sum(List<PlannedEntry> alike) {
        PlannedEntry first = alike.get(0);
        long amount = alike.stream().mapToLong(PlannedEntry::amount).reduce(0, Math::addExact);
        return new ComparisonBody.EntryLine(
                first.kind(),
                first.asset(),
                first.indicator(),
                alike.size(),
                first.asset().unit().shown(amount));
    }

    private static ComparisonBody.Sheet sheet(IndicatorSheet sheet) {
        return new ComparisonBody.Sheet(
                sheet.unit().id(),
                sheet.unit().code(),
                sheet.unit().name(),
                sheet.unit().nameEn(),
                sheet.before(),
                sheet.after(),
                sheet.judged());
    }
}
