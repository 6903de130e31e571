package org.qianmo.exchange.kml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** Reads the placemarks of a KML file, or of the document in a KMZ archive. */
@Component
public class KmlFormat implements LayerFormat {

    private static final int BEGINNING_BYTES = 4_096;
    private static final int PLACEMARKS_FOR_A_SUMMARY = 200;

    @Override
    public String id() {
        return "kml";
    }

    @Override
    public String title() {
        return "KML / KMZ";
    }

    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        byte[] beginning = file.beginning(BEGINNING_BYTES);
        // Names of elements are ASCII in every encoding of XML that we read.
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        if (KmlSource.isArchive(beginning)) {
            return file.extension().equals("kmz") || KmlSource.beginsWithKml(beginning);
        }
        String bare = text.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
        return bare.startsWith("<")
                && (bare.contains("<kml") || file.extension().equals("kml"));
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        KmlSurvey survey = KmlSurvey.of(KmlSource.of(file), PLACEMARKS_FOR_A_SUMMARY);
        return List.of(new LayerSummary(file.stem(), survey.shapes(), OptionalLong.empty()));
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        KmlSource source = KmlSource.of(file);
        return new KmlLayer(file.stem(), KmlSurvey.of(source, Integer.MAX_VALUE), source);
    }
}
