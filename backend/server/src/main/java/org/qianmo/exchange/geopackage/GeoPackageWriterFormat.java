package org.qianmo.exchange.geopackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.qianmo.crs.EsriPrj;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;

/** Writes a GeoPackage of one styled and indexed layer. */
@Component
public class GeoPackageWriterFormat implements WriterFormat {

    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]";

    @Override
    public String id() {
        return "geopackage";
    }

    /** The format wants the definition of its system in words; those that we have words for. */
    @Override
    public boolean writes(OutgoingLayer layer) {
        return layer.system().equals(Srid.WGS84)
                || EsriPrj.textOf(layer.system()).isPresent();
    }

    static String definition(Srid system) {
        return EsriPrj.textOf(system).orElse(WGS84);
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        Path path = files.file(layer.name() + ".gpkg");
        // SQLite would go on with what is there.
        Files.deleteIfExists(path);
        try {
            return new GeoPackageWriter(layer, path);
        } catch (SQLException unusable) {
            throw new IOException(unusable);
        }
    }
}
