package org.qianmo.voucher.web;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.district.AdminUnits;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.passport.HolderBook;
import org.qianmo.voucher.passport.HolderLine;
import org.qianmo.voucher.passport.Span;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holders, what they have, and their entries. */
@RestController
@RequestMapping("/api/vouchers/holders")
class HolderController {

    private static final int PAGE_MAX = 200;

    private final HolderBook book;
    private final BookMoments moments;
    private final AdminUnits units;

    HolderController(HolderBook book, BookMoments moments, AdminUnits units) {
        this.book = book;
        this.moments = moments;
        this.units = units;
    }

    /** @param next id to go on from; null at the end */
    record Page(List<HolderBody> holders, Long next) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) String q,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        if (q != null && q.length() > Bounds.SEARCH_CHARACTERS_MAX) {
            throw Problem.badRequest("BAD_PARAMETER", "q 过长", "q is too long");
        }
        int bounded = bounded(limit, PAGE_MAX);
        String text = q == null || q.isBlank() ? null : q.strip();
        List<Holder> found = book.list(text, after, bounded, actor);
        Long next = found.size() < bounded ? null : found.get(found.size() - 1).id();
        return new Page(
                found.stream().map(holder -> HolderBody.of(holder, units)).toList(), next);
    }

    static int bounded(int limit, int max) {
        return Math.max(1, Math.min(limit, max));
    }

    @GetMapping("/{id}")
    HolderAccountBody account(
            @PathVariable long id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        return HolderAccountBody.of(book.at(id, moments.read(asOf, knownAt), actor), units);
    }

    /**
     * By day, then by place in the chain.
     *
     * @param after the place to go on from, as {@code next} gave it
     */
    @GetMapping("/{id}/entries")
    HolderEntriesBody entries(
            @PathVariable long id,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        int bounded = bounded(limit, Bounds.ENTRIES_PAGE_MAX);
        Span whole = moments.span(from, to, knownAt);
        Span asked = after == null || after.isBlank() ? whole : whole.from(EntryPlace.read(after, whole));
        Holder holder = book.find(id, actor);
        List<HolderLine> lines = book.entries(id, asked, bounded, actor);
        return HolderEntriesBody.of(HolderBody.of(holder, units), whole, lines, lines.size() == bounded);
    }
}
