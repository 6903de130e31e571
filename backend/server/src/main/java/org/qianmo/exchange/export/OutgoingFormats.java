package org.qianmo.exchange.export;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Service;

/** The formats in which land can leave, and in which coordinate systems and encodings. */
@Service
public class OutgoingFormats {

    private static final Map<String, String> SHORT_NAMES = Map.of("gpkg", "geopackage", "txt", "boundary-points");

    /** The usual ones first; then all bands of 3 degrees. */
    private static final List<Srid> SYSTEMS = Stream.concat(
                    Stream.of(Srid.PLANE, Srid.CGCS2000_GK_BAND_38, Srid.CGCS2000, Srid.WGS84),
                    IntStream.rangeClosed(4513, 4554).mapToObj(Srid::new))
            .distinct()
            .toList();

    private final List<WriterFormat> formats;

    OutgoingFormats(List<WriterFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing(
                                (WriterFormat format) -> !format.id().equals("shapefile"))
                        .thenComparing(WriterFormat::id))
                .toList();
    }

    /** @param crs the usual one first */
    public record Described(String id, Notice title, List<String> crs, List<String> encodings) {}

    public List<Described> described() {
        return formats.stream()
                .map(format -> new Described(
                        format.id(),
                        format.title(),
                        systems(format).map(Srid::label).toList(),
                        format.encodings().stream().map(TextEncoding::name).toList()))
                .toList();
    }

    /** @return the format of that name, or short name */
    public Optional<WriterFormat> named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        String id = SHORT_NAMES.getOrDefault(wanted, wanted);
        return formats.stream().filter(format -> format.id().equals(id)).findFirst();
    }

    public List<String> names() {
        return formats.stream().map(WriterFormat::id).toList();
    }

    /** @return the systems that the format holds, the usual one first; never none */
    public Stream<Srid> systems(WriterFormat format) {
        return Stream.concat(Stream.of(format.usualSystem()), SYSTEMS.stream())
                .distinct()
                .filter(system -> writes(format, system));
    }

    private static boolean writes(WriterFormat format, Srid system) {
        List<LayerField> fields = List.of(LayerField.text("NAME", "", 10));
        return format.writes(new OutgoingLayer("layer", "", system, TextEncoding.UTF_8, fields));
    }
}
