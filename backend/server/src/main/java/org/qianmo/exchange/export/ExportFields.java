package org.qianmo.exchange.export;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.qianmo.district.AdminUnits;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFacts;

/**
 * The columns of an exported parcel. Names are ASCII, as the survey spells them where it has one, so that they survive
 * every encoding.
 *
 * <table>
 * <caption>Columns in their order</caption>
 * <tr><th>name</th><th>type</th><th>content</th></tr>
 * <tr><td>ZDDM</td><td>C 19</td><td>宗地代码, parcel code; empty if none was given yet</td></tr>
 * <tr><td>DLBM, DLMC</td><td>C 5, C 60</td><td>地类, code and name of the land class</td></tr>
 * <tr><td>QSXZ, QSXZMC</td><td>C 2, C 20</td><td>权属性质, code of the survey and name; empty code for undetermined</td></tr>
 * <tr><td>QLR</td><td>C 254</td><td>权利人, holder</td></tr>
 * <tr><td>CZD, CZMC</td><td>C 12, C 60</td><td>村, code and name</td></tr>
 * <tr><td>XZDM, XZMC</td><td>C 9, C 60</td><td>镇街, code and name</td></tr>
 * <tr><td>STAGE, STAGEMC</td><td>C 10, C 20</td><td>整治阶段, as in the interface and in Chinese</td></tr>
 * <tr><td>MJ_M2</td><td>N 15.2</td><td>图斑椭球面积, official area in m²</td></tr>
 * <tr><td>MJ_MU</td><td>N 15.4</td><td>the same in 亩</td></tr>
 * <tr><td>DJMJ</td><td>N 15.2</td><td>登记面积, registered area in m²; empty if none</td></tr>
 * <tr><td>BBH</td><td>N 9</td><td>版本号, version of the parcel</td></tr>
 * <tr><td>PARCEL_ID</td><td>N 16</td><td>id in this system</td></tr>
 * <tr><td>SYNTHETIC</td><td>C 1</td><td>1 for a generated demo parcel, else 0</td></tr>
 * </table>
 */
final class ExportFields {

    static final List<LayerField> ALL = List.of(
            LayerField.text("ZDDM", "宗地代码", 19),
            LayerField.text("DLBM", "地类编码", 5),
            LayerField.text("DLMC", "地类名称", 60),
            LayerField.text("QSXZ", "权属性质", 2),
            LayerField.text("QSXZMC", "权属性质名称", 20),
            LayerField.text("QLR", "权利人", 254),
            LayerField.text("CZD", "村代码", 12),
            LayerField.text("CZMC", "村名称", 60),
            LayerField.text("XZDM", "镇街代码", 9),
            LayerField.text("XZMC", "镇街名称", 60),
            LayerField.text("STAGE", "阶段代码", 10),
            LayerField.text("STAGEMC", "整治阶段", 20),
            LayerField.number("MJ_M2", "图斑椭球面积（平方米）", 15, 2),
            LayerField.number("MJ_MU", "图斑椭球面积（亩）", 15, 4),
            LayerField.number("DJMJ", "登记面积（平方米）", 15, 2),
            LayerField.number("BBH", "版本号", 9, 0),
            LayerField.number("PARCEL_ID", "系统编号", 16, 0),
            LayerField.text("SYNTHETIC", "是否演示数据", 1));

    private final LandUseCatalogue landUse;
    private final AdminUnits units;

    ExportFields(LandUseCatalogue landUse, AdminUnits units) {
        this.landUse = landUse;
        this.units = units;
    }

    /** @return one value a column, in their order */
    List<Object> valuesOf(Parcel parcel) {
        ParcelFacts facts = parcel.facts();
        return Arrays.asList(
                facts.code(),
                facts.landClass(),
                landUse.name(facts.landClass()),
                facts.ownership().surveyCode(),
                facts.ownership().nameZh(),
                facts.holder(),
                facts.villageCode(),
                units.name(facts.villageCode()),
                facts.townCode(),
                units.name(facts.townCode()),
                facts.stage().name(),
                facts.stage().nameZh(),
                parcel.officialArea().squareMetres(),
                mu(parcel.officialArea()),
                facts.registeredArea() == null ? null : facts.registeredArea().squareMetres(),
                parcel.version(),
                parcel.id(),
                facts.synthetic() ? "1" : "0");
    }

    /** 亩 = m² × 3/2000, which with m² in hundredths ends after five decimals; the column rounds to four. */
    private static BigDecimal mu(Acreage area) {
        return area.squareMetres().multiply(BigDecimal.valueOf(15, 4));
    }
}
