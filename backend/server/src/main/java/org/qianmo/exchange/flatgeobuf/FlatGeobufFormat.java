package org.qianmo.exchange.flatgeobuf;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerChoice;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Component;

/** Reads the one layer of a FlatGeobuf. */
@Component
public class FlatGeobufFormat implements LayerFormat {

    @Override
    public String id() {
        return "flatgeobuf";
    }

    @Override
    public String title() {
        return "FlatGeobuf";
    }

    @Override
    public boolean recognises(UploadedFile file) throws IOException {
        return FileHeader.hasMagic(file.beginning(FileHeader.MAGIC_BYTES));
    }

    @Override
    public List<LayerSummary> layers(UploadedFile file) throws UnusableFile, IOException {
        try (FlatGeobufLayer layer = FlatGeobufLayer.open(file)) {
            OptionalLong rows = layer.statedRows() > 0 ? OptionalLong.of(layer.statedRows()) : OptionalLong.empty();
            return List.of(new LayerSummary(layer.name(), layer.shapes(), rows));
        }
    }

    @Override
    public LandLayer open(UploadedFile file, LayerChoice choice) throws UnusableFile, IOException {
        return FlatGeobufLayer.open(file);
    }
}
