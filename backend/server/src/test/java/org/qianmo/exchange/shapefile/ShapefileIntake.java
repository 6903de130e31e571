package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.qianmo.exchange.archive.Unpacked;
import org.qianmo.exchange.archive.Unpacking;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/** The files of the first shapefile of an archive, for tests that look closer than a reader's client does. */
final class ShapefileIntake {

    private ShapefileIntake() {}

    static LayerFiles open(Path upload, String name, Optional<String> layer, Path workFolder)
            throws UnusableFile, IOException {
        for (Unpacked member :
                Unpacking.of(new UploadedFile(upload, name, workFolder)).members()) {
            if (member.file().extension().equals("shp")) {
                String file = member.file().name();
                return LayerFiles.beside(
                        file.substring(0, file.length() - 4), member.file().path());
            }
        }
        throw new ShapefileException(ShapefileFault.NOT_A_SHAPEFILE);
    }
}
