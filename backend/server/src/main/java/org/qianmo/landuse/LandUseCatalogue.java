package org.qianmo.landuse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;

/** The classification as it stands in {@code gis-data/standards/land-use.csv}. */
@Service
public class LandUseCatalogue {

    private static final int COLUMNS = 5;
    private static final String SOURCE = "gis-data/standards/land-use.csv";

    private final Map<String, LandUse> byCode = new LinkedHashMap<>();

    public LandUseCatalogue() {
        try {
            new ClassPathResource(SOURCE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LandUseCatalogue::parse)
                    .forEach(use -> byCode.put(use.code(), use));
        } catch (IOException e) {
            throw new UncheckedIOException(SOURCE, e);
        }
    }

    private static LandUse parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException(SOURCE + " has a line without " + COLUMNS + " columns: " + line);
        }
        String parent = cells[4].isBlank() ? null : cells[4];
        return new LandUse(cells[0], cells[1], cells[2], cells[3], parent);
    }

    public List<LandUse> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<LandUse> find(String code) {
        return Optional.ofNullable(code).map(byCode::get);
    }

    /** Name in Chinese; the code itself for a class that is not known. */
    public String name(String code) {
        return find(code).map(LandUse::name).orElse(code);
    }

    /** Group of a class; {@code ?} for one that is not known. */
    public String group(String code) {
        return find(code).map(LandUse::group).orElse("?");
    }
}
