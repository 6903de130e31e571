package org.qianmo.exchange.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UploadedFile;
import org.qianmo.exchange.layer.WriterFormat;
import org.qianmo.exchange.shapefile.ShapefileWriterFormat;
import org.qianmo.parcel.View;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import tools.jackson.databind.json.JsonMapper;

/** Exports without a database: squares of 0.0001 degree, one beside the other. */
final class TestExports {

    private static final CoordinateSystems SYSTEMS = new CoordinateSystems(Path.of("target"));
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private TestExports() {}

    static CoordinateSystems systems() {
        return SYSTEMS;
    }

    /** All formats of the program, found as the program finds them. */
    static <T> List<T> formats(Class<T> type) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(type));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            scan.findCandidateComponents("org.qianmo.exchange")
                    .forEach(found -> context.registerBeanDefinition(found.getBeanClassName(), found));
            context.registerBean(CoordinateSystems.class, () -> SYSTEMS);
            context.refresh();
            return List.copyOf(context.getBeansOfType(type).values());
        }
    }

    /** What a person's import makes of a text. */
    static Object value(LayerField field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT -> text;
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text.length() == 8 ? text.replaceFirst("(....)(..)", "$1-$2-") : text);
            case YES_NO -> yes(text);
        };
    }

    static boolean yes(String text) {
        return List.of("T", "Y", "1", "TRUE").contains(text.toUpperCase(Locale.ROOT));
    }

    static ExportSource listed(List<LayerField> fields, List<? extends ExportRow> rows) {
        return new Listed(fields, rows);
    }

    /** @return the members, beside each other */
    static List<UploadedFile> unzipped(Path archive, Path folder) throws IOException {
        List<UploadedFile> members = new ArrayList<>();
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                Path file = unpacked.resolve(entry.getName());
                Files.copy(zip.getInputStream(entry), file);
                members.add(new UploadedFile(file, entry.getName(), folder));
            }
        }
        return members;
    }

    private record Listed(List<LayerField> fields, List<? extends ExportRow> rows) implements ExportSource {

        @Override
        public String layer() {
            return "parcels";
        }

        @Override
        public Notice title() {
            return new Notice("地块", "Parcels");
        }

        @Override
        public Set<ExportFilter.Side> sides() {
            return Set.of();
        }

        @Override
        public void read(ExportFilter filter, LongConsumer total, Consumer<ExportRow> taken) {
            total.accept(rows.size());
            rows.forEach(taken);
        }
    }

    static Exports engine() {
        return new Exports(SYSTEMS, Clock.systemUTC(), new JsonMapper());
    }

    static ExportSource squares(long rows, LongConsumer seen) {
        return new Squares(rows, number -> {
            seen.accept(number);
            return List.of(number, "平东社区股份合作经济联合社" + number);
        });
    }

    static ExportRequest request(ExportSource source) {
        return request(new ShapefileWriterFormat(), source, Srid.PLANE, TextEncoding.UTF_8);
    }

    static ExportRequest request(WriterFormat format, ExportSource source, Srid system, TextEncoding text) {
        return new ExportRequest(
                source,
                ExportFilter.of(View.ALL),
                Map.of(),
                LocalDate.of(2026, 11, 22),
                format,
                system,
                text,
                new Actor("viewer", "查看员", Role.VIEWER, new Territory("440605")));
    }

    private record Squares(long rows, LongFunction<List<?>> values) implements ExportSource {

        @Override
        public String layer() {
            return "parcels";
        }

        @Override
        public Notice title() {
            return new Notice("地块", "Parcels");
        }

        @Override
        public List<LayerField> fields() {
            return List.of(LayerField.number("ID", "系统编号", 16, 0), LayerField.text("QLR", "权利人", 80));
        }

        @Override
        public Set<ExportFilter.Side> sides() {
            return Set.of();
        }

        @Override
        public void read(ExportFilter filter, LongConsumer total, Consumer<ExportRow> taken) {
            total.accept(rows);
            for (long number = 0; number < rows; number++) {
                taken.accept(new Square(number, values.apply(number)));
            }
        }
    }

    private record Square(long number, List<?> values) implements ExportRow {

        @Override
        public MultiPolygon shape() {
            double west = 113 + number % 1_000 * 0.0001;
            double south = 23 + number / 1_000 * 0.0001;
            Polygon square = (Polygon) GEOMETRY.toGeometry(new Envelope(west, west + 0.0001, south, south + 0.0001));
            return GEOMETRY.createMultiPolygon(new Polygon[] {square});
        }

        @Override
        public BigDecimal bookedSquareMetres() {
            return new BigDecimal("100.01");
        }
    }
}
