package org.qianmo.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.EsriPrj;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnits;
import org.qianmo.exchange.shapefile.ShapefileException;
import org.qianmo.exchange.shapefile.ShapefileText;
import org.qianmo.exchange.shapefile.ShapefileWriter;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.landuse.LandUseCatalogue;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelFilter;
import org.qianmo.parcel.ParcelStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Writes parcels as a shapefile, one by one: memory does not grow with their number. */
@Service
public class ParcelExport {

    private final ParcelStream parcels;
    private final CoordinateSystems systems;
    private final ExportFields fields;

    ParcelExport(ParcelStream parcels, CoordinateSystems systems, LandUseCatalogue landUse, AdminUnits units) {
        this.parcels = parcels;
        this.systems = systems;
        this.fields = new ExportFields(landUse, units);
    }

    /** @return whether parcels can be exported in this system: EPSG:4547, 4526 and 4490 */
    public static boolean writes(Srid crs) {
        return EsriPrj.textOf(crs).isPresent();
    }

    /**
     * Writes the files of the layer; packing them is for the caller, when nothing can go wrong any more.
     *
     * @param folder empty
     * @return closed, ready to be packed
     * @throws Problem 422 FILE_TOO_LARGE beyond what the format can hold
     */
    public ShapefileWriter write(ParcelFilter filter, Srid crs, ShapefileText text, Path folder) throws IOException {
        CoordinateTransform transform = systems.between(Srid.CGCS2000, crs);
        String prj = EsriPrj.textOf(crs).orElseThrow();
        try (ShapefileWriter writer = new ShapefileWriter(folder, ExportFields.ALL, text, prj)) {
            parcels.forEach(filter, parcel -> write(parcel, transform, writer));
            return writer;
        } catch (ShapefileException beyond) {
            throw problem(beyond);
        } catch (UncheckedIOException full) {
            throw full.getCause();
        }
    }

    private void write(Parcel parcel, CoordinateTransform transform, ShapefileWriter writer) {
        try {
            writer.write((MultiPolygon) transform.apply(parcel.shape()), fields.valuesOf(parcel));
        } catch (ShapefileException beyond) {
            throw problem(beyond);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static Problem problem(ShapefileException beyond) {
        Messages messages = new Messages(beyond.notice().zh(), beyond.notice().en());
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, beyond.fault().name(), messages);
    }
}
