package org.qianmo.exchange.workbook;

import java.io.IOException;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingFiles;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.stereotype.Component;

/** Writes the facts of a layer as a workbook; shapes are left out, whatever their system. */
@Component
public class WorkbookWriterFormat implements WriterFormat {

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public boolean writes(OutgoingLayer layer) {
        return true;
    }

    @Override
    public LayerWriter open(OutgoingLayer layer, OutgoingFiles files) throws IOException {
        return new WorkbookWriter(layer, files.stream(layer.name() + ".xlsx"));
    }
}
