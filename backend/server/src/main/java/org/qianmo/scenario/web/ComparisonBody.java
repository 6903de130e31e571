package org.qianmo.scenario.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.acreage.Category;
import org.qianmo.http.Messages;
import org.qianmo.kernel.acceptance.Judged;
import org.qianmo.kernel.contiguity.BlockClass;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.EntryKind;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.parcel.Stage;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordState;
import org.qianmo.scenario.ScenarioFinding;
import org.qianmo.voucher.application.VoucherAct;

/**
 * A comparison as a caller sees it. Differences are against today, with their sign.
 *
 * @param bbox of the ground that is compared; null if the set concerns none
 * @param columns today first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparisonBody(SetBody set, double[] bbox, Rule rule, int unitsLeftOut, List<Column> columns) {

    /** By what blocks of ready land were formed. */
    record Rule(double gapMetres, double corridorMetres, String readyLandClass, List<Stage> readyStages) {}

    /** @param land null for a scenario of which there are no figures */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            int number,
            String name,
            boolean sound,
            List<RecordLine> records,
            Land land,
            List<AcceptedLine> accepted,
            Vouchers vouchers,
            List<Sheet> indicators,
            List<Finding> findings) {}

    record RecordLine(long id, String number, String title, RecordKind kind, RecordState state) {}

    /** m² exact, 亩 as shown. */
    record Size(BigDecimal squareMetres, BigDecimal mu, BigDecimal differenceSquareMetres, BigDecimal differenceMu) {}

    record Land(Size total, List<ClassLine> landClasses, Fragments fragmentation, Blocks blocks) {}

    record ClassLine(String landClass, String name, Size size) {}

    /** m², m and m/ha with two decimals. */
    record Fragments(
            int parcels,
            BigDecimal meanSquareMetres,
            BigDecimal medianSquareMetres,
            BigDecimal effectiveMeshSquareMetres,
            BigDecimal edgeMetres,
            BigDecimal edgeMetresPerHectare) {}

    /** @param list the largest ones */
    record Blocks(int count, Size size, Size largest, List<BlockLine> list) {}

    record BlockLine(
            int parcels, BigDecimal squareMetres, BigDecimal mu, BlockClass blockClass, BigDecimal compactness) {}

    record AcceptedLine(Category category, String name, String nameEn, Size size) {}

    record Vouchers(List<ActLine> acts, List<EntryLine> posted, List<EntryLine> refused) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActLine(String record, VoucherAct.Kind act, String actName, String serial, boolean refused, int entries) {}

    /** @param amount 亩, of house vouchers m², of money 元 */
    record EntryLine(EntryKind kind, Asset asset, Indicator indicator, int entries, BigDecimal amount) {}

    record Sheet(
            long unitId,
            String code,
            String name,
            String nameEn,
            LocalDate before,
            LocalDate after,
            List<Judged> indicators) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            ScenarioFinding.Code code,
            String severity,
            Messages messages,
            List<String> records,
            Long parcelId,
            Geometry where,
            BigDecimal squareMetres) {

        static Finding of(ScenarioFinding finding) {
            return new Finding(
                    finding.code(),
                    finding.isError() ? "ERROR" : "WARNING",
                    finding.words(),
                    finding.records(),
                    finding.parcelId(),
                    finding.place(),
                    finding.squareMetres());
        }
    }
}
