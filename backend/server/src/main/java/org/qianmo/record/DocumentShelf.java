package org.qianmo.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.record.store.DocumentRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents of records. They can be added and taken out while their author works on the record, and never after. */
@Service
public class DocumentShelf {

    private final DocumentRows rows;
    private final RecordDesk records;
    private final IdCounter ids;
    private final Clock clock;

    DocumentShelf(DocumentRows rows, RecordDesk records, IdCounter ids, Clock clock) {
        this.rows = rows;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RecordDocument> list(long recordId) {
        return rows.list(recordId);
    }

    /** @throws Problem 422 if the record has too many already */
    @Transactional
    public RecordDocument add(long recordId, String name, String mediaType, byte[] content, Actor actor) {
        records.lockForWork(recordId, actor);
        if (rows.list(recordId).size() >= Bounds.DOCUMENTS_MAX) {
            throw Problem.unprocessable(
                    "RECORD_TOO_LARGE",
                    "一个案卷最多 " + Bounds.DOCUMENTS_MAX + " 份附件",
                    "a record has at most " + Bounds.DOCUMENTS_MAX + " documents");
        }
        RecordDocument document = new RecordDocument(
                ids.next(IdCounter.Kind.DOCUMENT),
                name,
                mediaType,
                content.length,
                sha256(content),
                actor.username(),
                clock.instant());
        rows.insert(recordId, document, content);
        records.touched(recordId);
        return document;
    }

    /** @throws Problem 404 if the record has no such document */
    @Transactional
    public void remove(long recordId, long documentId, Actor actor) {
        records.lockForWork(recordId, actor);
        find(recordId, documentId);
        rows.delete(recordId, documentId);
        records.touched(recordId);
    }

    /** @throws Problem 404 if the record has no such document */
    @Transactional(readOnly = true)
    public RecordDocument find(long recordId, long documentId) {
        return rows.list(recordId).stream()
                .filter(document -> document.id() == documentId)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("案卷没有这份附件", "the record has no such document"));
    }

    @Transactional(readOnly = true)
    public byte[] content(long documentId) {
        return rows.content(documentId);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
