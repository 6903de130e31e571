package org.qianmo.exchange;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/**
 * A layer of what came, not yet opened.
 *
 * @param name unique in the delivery: with its folder in the archive, and its file where that has several layers
 * @param summary as its file calls it
 */
public record IncomingLayer(String name, LayerFormat format, UploadedFile file, LayerSummary summary) {

    /** @param encoding the person's choice, which rules over what the file says */
    public LandLayer open(Optional<TextEncoding> encoding) throws UnusableFile, IOException {
        return format.open(file, new LayerChoice(Optional.of(summary.name()), encoding));
    }

    /** The same, for somebody who looks at the first rows only: no file is too large for that. */
    public LandLayer openBeginning(Optional<TextEncoding> encoding) throws UnusableFile, IOException {
        return format.open(file, new LayerChoice(Optional.of(summary.name()), encoding, true));
    }

    boolean isPolygonal() {
        return summary.shapes() == LayerSummary.Shapes.POLYGON || summary.shapes() == LayerSummary.Shapes.MIXED;
    }

    /** @param wanted the whole name, or its last part, with or without the file's extension, in any case */
    boolean isCalled(String wanted) {
        String plain = wanted.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
        String extension = "." + file.extension();
        String stem = plain.endsWith(extension) ? plain.substring(0, plain.length() - extension.length()) : plain;
        String whole = name.toLowerCase(Locale.ROOT);
        return stem.equals(whole)
                || plain.equals(whole)
                || stem.equals(summary.name().toLowerCase(Locale.ROOT));
    }
}
