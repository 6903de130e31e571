package org.qianmo.record.web;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qianmo.access.Actor;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.record.DocumentShelf;
import org.qianmo.record.RecordDocument;
import org.qianmo.record.RecordShelf;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/records/{id}/documents}. What was uploaded is only ever handed out as a file to be saved. */
@RestController
@RequestMapping("/api/records/{id}/documents")
class DocumentController {

    private static final int NAME_CHARACTERS_MAX = 200;
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,49}/[\\w.+-]{1,49}");

    private final DocumentShelf documents;
    private final RecordShelf records;

    DocumentController(DocumentShelf documents, RecordShelf records) {
        this.documents = documents;
        this.records = records;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<RecordDocument> add(@PathVariable long id, @RequestParam MultipartFile file, Actor actor)
            throws IOException {
        records.find(id, actor);
        if (file.getSize() > Bounds.DOCUMENT_BYTES_MAX) {
            int megabytes = Bounds.DOCUMENT_BYTES_MAX >> 20;
            throw new Problem(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "DOCUMENT_TOO_LARGE",
                    new Messages("附件超过 " + megabytes + " MiB", "the document is larger than " + megabytes + " MiB"));
        }
        RecordDocument added = documents.add(id, name(file), mediaType(file), file.getBytes(), actor);
        return ResponseEntity.created(URI.create("/api/records/" + id + "/documents/" + added.id()))
                .body(added);
    }

    private static String name(MultipartFile file) {
        String path = Optional.ofNullable(file.getOriginalFilename()).orElse("").replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String shown = name.isEmpty() ? "document" : name;
        return shown.length() <= NAME_CHARACTERS_MAX ? shown : shown.substring(shown.length() - NAME_CHARACTERS_MAX);
    }

    private static String mediaType(MultipartFile file) {
        String type = Optional.ofNullable(file.getContentType()).orElse("");
        return MEDIA_TYPE.matcher(type).matches() ? type : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    @GetMapping("/{document}")
    ResponseEntity<byte[]> content(@PathVariable long id, @PathVariable long document, Actor actor) {
        records.find(id, actor);
        RecordDocument found = documents.find(id, document);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(documents.content(document));
    }

    @DeleteMapping("/{document}")
    ResponseEntity<Void> remove(@PathVariable long id, @PathVariable long document, Actor actor) {
        records.find(id, actor);
        documents.remove(id, document, actor);
        return ResponseEntity.noContent().build();
    }
}
