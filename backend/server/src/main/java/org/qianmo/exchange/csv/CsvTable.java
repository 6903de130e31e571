package org.qianmo.exchange.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.TextDetection;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.TextSource;
import org.qianmo.exchange.layer.UnusableFile;

/** The records of a table, the first of which is its head. */
final class CsvTable implements Closeable {

    /** A polygon of a million vertices as text. */
    static final int RECORD_CHARS_MAX = 48 << 20;

    private final TextSource source;
    private final BoundedReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> head;

    CsvTable(Path file, TextDetection text, char separator) throws UnusableFile, IOException {
        this.source = TextSource.open(file, text);
        this.reader = new BoundedReader(source.reader(), RECORD_CHARS_MAX);
        try {
            this.parser = CSVParser.parse(
                    reader,
                    CSVFormat.RFC4180
                            .builder()
                            .setDelimiter(separator)
                            .setIgnoreEmptyLines(true)
                            .get());
            this.records = parser.iterator();
            this.head = next().map(record -> record.stream().map(String::strip).toList())
                    .orElse(List.of());
            if (head.size() > ReadingBounds.FIELDS_MAX) {
                throw TextFault.TOO_MANY_FIELDS.at(ReadingBounds.FIELDS_MAX);
            }
        } catch (UnusableFile | IOException | RuntimeException unusable) {
            source.close();
            throw unusable;
        }
    }

    List<String> head() {
        return head;
    }

    /** @throws UnusableFile CSV_BROKEN where a quote is not closed, or a record is longer than its bound */
    Optional<CSVRecord> next() throws UnusableFile, IOException {
        reader.beginRecord();
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw CsvFault.CSV_BROKEN.at(parser.getRecordNumber() + 1);
        }
    }

    double progress() {
        return source.progress();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
