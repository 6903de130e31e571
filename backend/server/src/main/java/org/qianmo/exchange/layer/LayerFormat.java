package org.qianmo.exchange.layer;

import java.io.IOException;
import java.util.List;

/** A kind of file that land comes in. */
public interface LayerFormat {

    /** Name on the wire: {@code shapefile}, {@code geopackage}, {@code geojson}, … */
    String id();

    String title();

    /** @return whether the file is of this kind, judged by its first bytes or members, and by its name where those are not enough */
    boolean recognises(UploadedFile file) throws IOException;

    /** @return all layers, also those without polygons */
    List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException;

    /** @throws UnusableFile if it cannot be read, has no such layer, or several and none was named */
    LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException;
}
