package org.qianmo.report.paper;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.qianmo.document.DocumentFonts;
import org.springframework.stereotype.Component;

/** Units shaded by acreage, drawn as vectors: legend, scale, names where there is room for them. */
@Component
class AcreageMap {

    private static final float LEGEND_POINTS = 22;
    private static final float TEXT = 6;
    private static final float SWATCH = 9;
    private static final float HAIR = 0.35f;
    private static final Color BORDER = new Color(0x55, 0x66, 0x6a);

    private final DocumentFonts fonts;

    AcreageMap(DocumentFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * Draws a map.
     *
     * @param parts by unit
     * @param frame drawn around them; null for none
     * @param mu by unit, 亩
     */
    Image drawn(
            Map<String, MapGround.Part> parts,
            Geometry frame,
            Map<String, BigDecimal> mu,
            float width,
            float height,
            PdfWriter writer) {
        PdfTemplate drawing = writer.getDirectContent().createTemplate(width, height);
        Envelope box = new Envelope();
        parts.values().forEach(part -> box.expandToInclude(part.outline().getEnvelopeInternal()));
        if (frame != null) {
            box.expandToInclude(frame.getEnvelopeInternal());
        }
        if (!box.isNull()) {
            MapPlane plane = MapPlane.fitting(box, width, height - LEGEND_POINTS, LEGEND_POINTS);
            Shades shades = Shades.of(mu.values());
            if (frame != null) {
                fill(drawing, frame, plane, Shades.NOTHING);
            }
            parts.forEach((unit, part) -> fill(drawing, part.outline(), plane, shades.colorOf(mu.get(unit))));
            names(drawing, parts, mu, shades, plane);
            legend(drawing, shades);
            scale(drawing, plane, width);
        }
        return image(drawing);
    }

    private static Image image(PdfTemplate drawing) {
        return Image.getInstance(drawing);
    }

    private static void fill(PdfTemplate drawing, Geometry shape, MapPlane plane, Color color) {
        drawing.setColorFill(color);
        drawing.setColorStroke(BORDER);
        drawing.setLineWidth(HAIR);
        for (Object polygon : PolygonExtracter.getPolygons(shape)) {
            ring(drawing, ((Polygon) polygon).getExteriorRing().getCoordinates(), plane);
            for (int hole = 0; hole < ((Polygon) polygon).getNumInteriorRing(); hole++) {
                ring(drawing, ((Polygon) polygon).getInteriorRingN(hole).getCoordinates(), plane);
            }
            drawing.eoFillStroke();
        }
    }

    private static void ring(PdfTemplate drawing, Coordinate[] ring, MapPlane plane) {
        drawing.moveTo(plane.x(ring[0]), plane.y(ring[0]));
        for (int i = 1; i < ring.length - 1; i++) {
            drawing.lineTo(plane.x(ring[i]), plane.y(ring[i]));
        }
        drawing.closePath();
    }

    /** The largest first; a name that would touch another one is left out. */
    private void names(
            PdfTemplate drawing,
            Map<String, MapGround.Part> parts,
            Map<String, BigDecimal> mu,
            Shades shades,
            MapPlane plane) {
        List<Envelope> taken = new ArrayList<>();
        List<Map.Entry<String, MapGround.Part>> largestFirst = parts.entrySet().stream()
                .sorted((one, other) -> Double.compare(
                        other.getValue().outline().getArea(),
                        one.getValue().outline().getArea()))
                .toList();
        for (Map.Entry<String, MapGround.Part> part : largestFirst) {
            Coordinate spot = middle(part.getValue().outline());
            Color ground = shades.colorOf(mu.get(part.getKey()));
            Font font = fonts.regular(TEXT, isDark(ground) ? Color.WHITE : Color.BLACK);
            float half = font.getBaseFont().getWidthPoint(part.getValue().name(), TEXT) / 2;
            Envelope room = new Envelope(
                    plane.x(spot) - half, plane.x(spot) + half, plane.y(spot) - TEXT / 2, plane.y(spot) + TEXT / 2);
            if (taken.stream().noneMatch(room::intersects)
                    && fits(part.getValue().outline(), plane, half)) {
                taken.add(room);
                show(
                        drawing,
                        part.getValue().name(),
                        font,
                        plane.x(spot),
                        plane.y(spot) - TEXT / 3,
                        Element.ALIGN_CENTER);
            }
        }
    }

    /** The place with most room around it. */
    private static Coordinate middle(Geometry outline) {
        double tolerance = Math.max(outline.getEnvelopeInternal().getDiameter(), 1e-9) / 100;
        return MaximumInscribedCircle.getCenter(outline, tolerance).getCoordinate();
    }

    /** A name may be a little wider than its unit, but not look like its neighbour's. */
    private static boolean fits(Geometry outline, MapPlane plane, float half) {
        return plane.points(outline.getEnvelopeInternal().getWidth()) * 1.1 > 2 * half;
    }

    private static boolean isDark(Color color) {
        return color.getRed() + color.getGreen() + color.getBlue() < 420;
    }

    private void legend(PdfTemplate drawing, Shades shades) {
        float x = 0;
        Font font = fonts.regular(TEXT, Color.BLACK);
        x = swatch(drawing, x, Shades.NOTHING, "无", font);
        for (int i = 0; i < shades.bounds().size(); i++) {
            x = swatch(drawing, x, shades.color(i), shades.words(i), font);
        }
        show(drawing, "亩", font, x, 2, Element.ALIGN_LEFT);
    }

    private static float swatch(PdfTemplate drawing, float x, Color color, String words, Font font) {
        drawing.setColorFill(color);
        drawing.setColorStroke(BORDER);
        drawing.setLineWidth(HAIR);
        drawing.rectangle(x, 1, SWATCH, SWATCH - 2);
        drawing.fillStroke();
        show(drawing, words, font, x + SWATCH + 2, 2, Element.ALIGN_LEFT);
        return x + SWATCH + 2 + font.getBaseFont().getWidthPoint(words, TEXT) + 5;
    }

    private void scale(PdfTemplate drawing, MapPlane plane, float width) {
        double metres = plane.roundMetres(width / 4);
        float length = (float) plane.pointsOfMetres(metres);
        drawing.setColorStroke(Color.BLACK);
        drawing.setLineWidth(0.7f);
        float y = LEGEND_POINTS - 6;
        drawing.moveTo(0.5f, y + 2);
        drawing.lineTo(0.5f, y);
        drawing.lineTo(0.5f + length, y);
        drawing.lineTo(0.5f + length, y + 2);
        drawing.stroke();
        String words = metres >= 1_000 ? "%.0f km".formatted(metres / 1_000) : "%.0f m".formatted(metres);
        show(drawing, words, fonts.regular(TEXT, Color.BLACK), length + 4, y, Element.ALIGN_LEFT);
    }

    private static void show(PdfContentByte drawing, String text, Font font, float x, float y, int alignment) {
        ColumnText.showTextAligned(drawing, alignment, new Phrase(DocumentFonts.printable(text, font), font), x, y, 0);
    }
}
