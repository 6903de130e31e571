package org.qianmo.kernel.ledger;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What an entry rests on.
 *
 * @param recordId the record under which it was booked
 * @param document number of the document that says so
 * @param day on which it happened, whenever it was booked
 * @param author user name of who booked it
 */
public record Basis(long recordId, String document, LocalDate day, String author) {

    public Basis {
        Objects.requireNonNull(document);
        Objects.requireNonNull(day);
        Objects.requireNonNull(author);
    }
}
