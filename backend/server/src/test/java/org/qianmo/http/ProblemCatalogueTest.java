package org.qianmo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem that the program can answer with has its page. */
class ProblemCatalogueTest {

    private static final Path PROGRAM = Path.of("src", "main", "java");
    private static final Pattern CODE = Pattern.compile(
            "(?:Problem\\.(?:badRequest|conflict|unprocessable)\\(|HttpStatus\\.[A-Z_]+,)\\s*\"([A-Z_]+)\"");

    private final ProblemCatalogue catalogue = new ProblemCatalogue();

    @Test
    void everyProblemHasItsPage() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PROGRAM)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    codes.add(code.group(1));
                }
            }
        }
        assertThat(codes).hasSizeGreaterThan(20);
        assertThat(catalogue.all()).extracting(ProblemCatalogue.Entry::code).containsAll(codes);
    }

    @Test
    void everyPageIsInBothLanguages() {
        for (ProblemCatalogue.Entry entry : catalogue.all()) {
            assertThat(entry.meaning().zh()).as(entry.code()).containsPattern("\\p{IsHan}");
            assertThat(entry.meaning().en()).as(entry.code()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        }
    }
}
