package org.qianmo.exchange.geopackage;

import java.util.List;
import org.qianmo.exchange.layer.LandClassColours;
import org.qianmo.exchange.layer.LandClassColours.LandClass;
import org.qianmo.exchange.layer.OutgoingLayer;

/** How QGIS (QML) and GeoServer (SLD) paint the layer: by land class where it has one, in one colour otherwise. */
final class LayerStyle {

    private static final String OTHERS = "其他";
    private static final String OUTLINE_MILLIMETRES = "0.12";

    private LayerStyle() {}

    static String qml(OutgoingLayer layer) {
        boolean byClass = LandClassColours.column(layer.fields()).isPresent();
        StringBuilder categories = new StringBuilder();
        StringBuilder symbols = new StringBuilder();
        List<LandClass> classes = byClass ? LandClassColours.all() : List.of();
        for (int i = 0; i < classes.size(); i++) {
            LandClass type = classes.get(i);
            String label = type.prefix() + " " + type.name();
            categories.append(category(i, type.prefix(), label));
            symbols.append(symbol(i, type.colour()));
        }
        categories.append(category(classes.size(), "", OTHERS));
        symbols.append(symbol(classes.size(), LandClassColours.OTHERWISE));
        String renderer = byClass
                ? "<renderer-v2 type=\"categorizedSymbol\" attr=\"substr(&quot;" + LandClassColours.FIELD
                        + "&quot;,1,2)\" enableorderby=\"0\" forceraster=\"0\" symbollevels=\"0\"><categories>"
                        + categories
                        + "</categories>"
                : "<renderer-v2 type=\"singleSymbol\" enableorderby=\"0\" forceraster=\"0\" symbollevels=\"0\">";
        return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n<qgis version=\"3.22.0\" styleCategories=\"Symbology\">"
                + renderer + "<symbols>" + symbols
                + "</symbols></renderer-v2><layerGeometryType>2</layerGeometryType></qgis>";
    }

    private static String category(int symbol, String value, String label) {
        return "<category render=\"true\" symbol=\"" + symbol + "\" value=\"" + value + "\" label=\"" + label + "\"/>";
    }

    private static String symbol(int number, String colour) {
        return "<symbol type=\"fill\" name=\"" + number + "\" alpha=\"1\" clip_to_extent=\"1\" force_rhr=\"0\">"
                + "<layer class=\"SimpleFill\" enabled=\"1\" locked=\"0\" pass=\"0\">"
                + property("color", rgba(colour)) + property("style", "solid")
                + property("outline_color", rgba(LandClassColours.OUTLINE)) + property("outline_style", "solid")
                + property("outline_width", OUTLINE_MILLIMETRES) + property("outline_width_unit", "MM")
                + "</layer></symbol>";
    }

    private static String property(String key, String value) {
        return "<prop k=\"" + key + "\" v=\"" + value + "\"/>";
    }

    private static String rgba(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return (rgb >> 16) + "," + (rgb >> 8 & 0xFF) + "," + (rgb & 0xFF) + ",255";
    }

    static String sld(OutgoingLayer layer) {
        StringBuilder rules = new StringBuilder();
        boolean byClass = LandClassColours.column(layer.fields()).isPresent();
        if (byClass) {
            LandClassColours.all().forEach(type -> rules.append(rule(type)));
        }
        // "Everything else" needs something before it.
        rules.append(rule(OTHERS, byClass ? "<se:ElseFilter/>" : "", LandClassColours.OTHERWISE));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<StyledLayerDescriptor version=\"1.1.0\""
                + " xmlns=\"http://www.opengis.net/sld\" xmlns:se=\"http://www.opengis.net/se\""
                + " xmlns:ogc=\"http://www.opengis.net/ogc\"><NamedLayer><se:Name>" + layer.name()
                + "</se:Name><UserStyle><se:Name>" + layer.name() + "</se:Name><se:FeatureTypeStyle>" + rules
                + "</se:FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
    }

    private static String rule(LandClass type) {
        String filter =
                "<ogc:Filter><ogc:PropertyIsLike wildCard=\"%\" singleChar=\"_\" escapeChar=\"\\\"><ogc:PropertyName>"
                        + LandClassColours.FIELD + "</ogc:PropertyName><ogc:Literal>" + type.prefix()
                        + "%</ogc:Literal></ogc:PropertyIsLike></ogc:Filter>";
        return rule(type.prefix() + " " + type.name(), filter, type.colour());
    }

    private static String rule(String name, String filter, String colour) {
        return "<se:Rule><se:Name>" + name + "</se:Name>" + filter
                + "<se:PolygonSymbolizer><se:Fill><se:SvgParameter name=\"fill\">"
                + colour + "</se:SvgParameter></se:Fill><se:Stroke><se:SvgParameter name=\"stroke\">"
                + LandClassColours.OUTLINE
                + "</se:SvgParameter></se:Stroke></se:PolygonSymbolizer></se:Rule>";
    }
}
