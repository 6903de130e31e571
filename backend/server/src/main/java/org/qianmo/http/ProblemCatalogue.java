package org.qianmo.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What each problem means and what to do about it: the pages that {@code type} names. */
@Component
class ProblemCatalogue {

    private static final String SOURCE = "problems.txt";

    private final Map<String, Entry> byPage = new LinkedHashMap<>();

    /** One problem. */
    record Entry(String code, int status, Messages meaning) {

        String page() {
            return code.toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ProblemCatalogue() {
        try {
            new ClassPathResource(SOURCE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(ProblemCatalogue::parse)
                    .forEach(entry -> byPage.put(entry.page(), entry));
        } catch (IOException e) {
            throw new UncheckedIOException(SOURCE, e);
        }
    }

    private static Entry parse(String line) {
        String[] cells = line.split(" \\| ", 4);
        return new Entry(cells[0], Integer.parseInt(cells[1]), new Messages(cells[2], cells[3]));
    }

    Collection<Entry> all() {
        return byPage.values();
    }

    Optional<Entry> find(String page) {
        return Optional.ofNullable(byPage.get(page));
    }
}
