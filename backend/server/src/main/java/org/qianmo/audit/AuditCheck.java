package org.qianmo.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.qianmo.audit.store.AuditRows;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the chain from its first entry to its head, page by page, and compares it with every head that was noted
 * elsewhere. One at a time: it reads the whole table, and everybody may ask for it.
 */
@Service
public class AuditCheck {

    private final AuditRows rows;
    private final WitnessFile witnesses;
    private final Semaphore running = new Semaphore(1);

    AuditCheck(AuditRows rows, WitnessFile witnesses) {
        this.rows = rows;
        this.witnesses = witnesses;
    }

    /**
     * @param noted a head that the caller wrote down some time ago
     * @throws Problem 503 if a verification is running
     */
    @Transactional(readOnly = true)
    public Verification verify(Optional<NotedHead> noted) {
        if (!running.tryAcquire()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "AUDIT_BUSY",
                    new Messages("正在核验审计链，请稍后再试", "the audit trail is being verified, try again later"));
        }
        // The file first: a head noted in it is older than the chain that is read after.
        try (WitnessedHeads witnessed = witnesses.read()) {
            return new ChainComparison(rows, witnessed).run(noted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            running.release();
        }
    }

    /** Entries, newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> list(AuditFilter filter, int limit) {
        return rows.list(filter, limit);
    }
}
