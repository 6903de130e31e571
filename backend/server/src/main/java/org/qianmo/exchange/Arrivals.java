package org.qianmo.exchange;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;
import org.springframework.stereotype.Service;

/** Opens what comes, by all formats that there are. */
@Service
public class Arrivals {

    /** Tables of text are recognised by their look alone: every other format is asked before them. */
    private static final List<String> ASKED_LAST = List.of("dxf", "boundary-points", "csv");

    private final List<LayerFormat> formats;

    /** @param formats all that can be read */
    public Arrivals(List<LayerFormat> formats) {
        this.formats = formats.stream()
                .sorted(Comparator.comparing((LayerFormat format) -> ASKED_LAST.indexOf(format.id()))
                        .thenComparing(LayerFormat::id))
                .toList();
    }

    /** @throws UnusableFile if there is no layer in it that can be read */
    public Arrival open(UploadedFile upload) throws UnusableFile, IOException {
        return Arrival.of(upload, formats);
    }

    public List<LayerFormat> formats() {
        return formats;
    }
}
