package org.qianmo.exchange.shapefile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** Shapes, with a table, an index and two side texts beside them where they are there. One file is one layer. */
@Component
public final class ShapefileFormat implements LayerFormat {

    private static final int MAGIC = 0x0000270A;
    private static final int TYPE_AT = 32;
    private static final int INDEX_HEADER_BYTES = 100;
    private static final int INDEX_ENTRY_BYTES = 8;

    @Override
    public String id() {
        return "shapefile";
    }

    @Override
    public String title() {
        return "Shapefile";
    }

    /** The index begins with the same bytes: it is told apart by its name, or by being without one. */
    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        byte[] first = file.beginning(Integer.BYTES);
        return first.length == Integer.BYTES
                && ByteBuffer.wrap(first).getInt() == MAGIC
                && !file.extension().equals("shx");
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws IOException {
        byte[] header = file.beginning(TYPE_AT + Integer.BYTES);
        ShapeKind kind = header.length < TYPE_AT + Integer.BYTES
                ? ShapeKind.OTHER
                : ShapeKind.of(Integer.reverseBytes(ByteBuffer.wrap(header).getInt(TYPE_AT)));
        LayerFiles files = files(file);
        return List.of(new LayerSummary(files.name(), kind.shapes(), rows(files.shx())));
    }

    private static OptionalLong rows(Optional<Path> index) throws IOException {
        if (index.isEmpty()) {
            return OptionalLong.empty();
        }
        long bytes = Files.size(index.get()) - INDEX_HEADER_BYTES;
        return bytes < 0 ? OptionalLong.empty() : OptionalLong.of(bytes / INDEX_ENTRY_BYTES);
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        return ShapefileLayer.open(files(file), choice.encoding());
    }

    private static LayerFiles files(UploadedFile file) {
        String name = file.name();
        int point = name.lastIndexOf('.');
        return LayerFiles.beside(point <= 0 ? name : name.substring(0, point), file.path());
    }
}
