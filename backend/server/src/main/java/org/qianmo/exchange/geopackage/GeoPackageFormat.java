package org.qianmo.exchange.geopackage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFault;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** Reads the feature tables of a GeoPackage. */
@Component
public class GeoPackageFormat implements LayerFormat {

    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int APPLICATION_ID_AT = 68;

    @Override
    public String id() {
        return "geopackage";
    }

    @Override
    public String title() {
        return "GeoPackage";
    }

    /** Version 1.0 and 1.1 had ids of their own; some programs write none, and leave it to the extension. */
    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        byte[] header = file.beginning(APPLICATION_ID_AT + Integer.BYTES);
        if (header.length < APPLICATION_ID_AT + Integer.BYTES
                || !Arrays.equals(header, 0, SQLITE.length, SQLITE, 0, SQLITE.length)) {
            return false;
        }
        int application = ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT);
        return application >>> 16 == 0x4750 || file.extension().equals("gpkg");
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        try (GeoPackageFile database = GeoPackageFile.open(file.path())) {
            List<LayerSummary> layers = new ArrayList<>();
            for (FeatureTable table : FeatureTable.all(database)) {
                layers.add(new LayerSummary(table.name(), table.shapes(), table.rows(database)));
            }
            return layers;
        }
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        GeoPackageFile database = GeoPackageFile.open(file.path());
        try {
            return GeoPackageLayer.open(database, choose(FeatureTable.all(database), choice));
        } catch (UnusableFile | RuntimeException unusable) {
            database.close();
            throw unusable;
        }
    }

    /** The one that is wanted; without a wish the only one, or the only one of polygons. */
    private static FeatureTable choose(List<FeatureTable> tables, LayerChoice choice) throws UnusableFile {
        String names = String.join(", ", tables.stream().map(FeatureTable::name).toList());
        if (tables.isEmpty()) {
            throw LayerFault.NO_LAYER.at("gpkg_contents");
        }
        if (choice.layer().isPresent()) {
            return tables.stream()
                    .filter(table -> table.name().equals(choice.layer().get()))
                    .findFirst()
                    .orElseThrow(() -> LayerFault.LAYER_UNKNOWN.at(names));
        }
        List<FeatureTable> candidates = tables.size() == 1
                ? tables
                : tables.stream()
                        .filter(table -> table.shapes() == LayerSummary.Shapes.POLYGON)
                        .toList();
        if (candidates.size() != 1) {
            throw LayerFault.LAYER_AMBIGUOUS.at(names);
        }
        return candidates.get(0);
    }
}
