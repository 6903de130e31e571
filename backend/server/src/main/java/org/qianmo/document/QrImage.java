package org.qianmo.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** A QR code drawn in squares, sharp at any size. */
public final class QrImage {

    /** The quiet zone that the standard asks for. */
    private static final int MARGIN_MODULES = 4;

    private QrImage() {}

    public static Image of(String text, float points, PdfWriter writer) {
        ByteMatrix modules = modules(text);
        float module = points / (modules.getWidth() + 2 * MARGIN_MODULES);
        PdfTemplate drawing = writer.getDirectContent().createTemplate(points, points);
        for (int row = 0; row < modules.getHeight(); row++) {
            for (int column = 0; column < modules.getWidth(); column++) {
                if (modules.get(column, row) == 1) {
                    float left = (MARGIN_MODULES + column) * module;
                    float bottom = points - (MARGIN_MODULES + row + 1) * module;
                    drawing.rectangle(left, bottom, module, module);
                }
            }
        }
        drawing.fill();
        return Image.getInstance(drawing);
    }

    private static ByteMatrix modules(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("not for a QR code: " + text, e);
        }
    }
}
