package org.qianmo.audit.web;

import java.util.List;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Territory;
import org.qianmo.audit.AuditCheck;
import org.qianmo.audit.AuditEntry;
import org.qianmo.audit.AuditFilter;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.Head;
import org.qianmo.audit.NotedHead;
import org.qianmo.audit.Verification;
import org.qianmo.http.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/audit}. The head is for everybody who is signed in: the more people note it, the better. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int LISTED_MAX = 500;

    private final AuditTrail trail;
    private final AuditCheck check;
    private final AccessPolicy policy;

    AuditController(AuditTrail trail, AuditCheck check, AccessPolicy policy) {
        this.trail = trail;
        this.check = check;
        this.policy = policy;
    }

    @GetMapping("/head")
    ResponseEntity<Head> head() {
        return fresh(trail.head());
    }

    @GetMapping("/verify")
    ResponseEntity<Verification> verify(@RequestParam Optional<Long> seq, @RequestParam Optional<String> hash) {
        return fresh(check.verify(noted(seq, hash)));
    }

    private static Optional<NotedHead> noted(Optional<Long> seq, Optional<String> hash) {
        if (seq.isPresent() != hash.isPresent()) {
            throw bad("seq 与 hash 须同时给出", "seq and hash are given together");
        }
        try {
            return seq.map(number -> new NotedHead(number, hash.get()));
        } catch (IllegalArgumentException e) {
            throw bad("seq 从 0 起，hash 为 64 位小写十六进制", "seq is from 0, hash has 64 lower-case hexadecimal digits");
        }
    }

    @GetMapping
    ResponseEntity<Listing> list(
            @RequestParam(name = "record") Optional<Long> recordId,
            @RequestParam(name = "parcel") Optional<Long> parcelId,
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        policy.mayReadAudit(actor);
        int bounded = Math.max(1, Math.min(limit, LISTED_MAX));
        Optional<Territory> territory = Optional.ofNullable(policy.readable(actor));
        AuditFilter filter = new AuditFilter(recordId, parcelId, before, territory);
        List<AuditEntry> entries = check.list(filter, bounded);
        Long next = entries.size() < bounded ? null : entries.get(bounded - 1).seq();
        return fresh(new Listing(entries.stream().map(EntryBody::of).toList(), next));
    }

    /** @param next what {@code before} is for the following entries; null if there are none */
    record Listing(List<EntryBody> entries, Long next) {}

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    private static Problem bad(String zh, String en) {
        return Problem.badRequest("BAD_PARAMETER", zh, en);
    }
}
