package org.qianmo.voucher.market.web;

import java.net.URI;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.record.web.RecordForm;
import org.qianmo.voucher.market.Board;
import org.qianmo.voucher.market.Offer;
import org.qianmo.voucher.market.OfferDesk;
import org.qianmo.voucher.market.ReservationDesk;
import org.qianmo.voucher.market.SaleDesk;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/vouchers/offers}: the board, and what becomes of what is on it. */
@RestController
@RequestMapping("/api/vouchers/offers")
class MarketController {

    private static final int PAGE_MAX = 200;

    private final Board board;
    private final OfferDesk offers;
    private final ReservationDesk reservations;
    private final SaleDesk sales;
    private final MarketForm form;
    private final OfferBodies bodies;

    MarketController(
            Board board,
            OfferDesk offers,
            ReservationDesk reservations,
            SaleDesk sales,
            MarketForm form,
            OfferBodies bodies) {
        this.board = board;
        this.offers = offers;
        this.reservations = reservations;
        this.sales = sales;
        this.form = form;
        this.bodies = bodies;
    }

    /** @param next id to go on after; null at the end */
    record Page(List<OfferBody> offers, Long next) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String asset,
            @RequestParam(required = false) String town,
            @RequestParam(required = false) Long after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        int bounded = Math.max(1, Math.min(limit, PAGE_MAX));
        List<Offer> found = board.list(
                MarketForm.choice(Offer.State.class, "state", state),
                MarketForm.choice(Asset.class, "asset", asset),
                MarketForm.town(town),
                after == null ? Long.MAX_VALUE : after,
                bounded);
        Long next = found.size() < bounded ? null : found.get(found.size() - 1).id();
        return new Page(found.stream().map(offer -> bodies.of(offer, actor)).toList(), next);
    }

    @GetMapping("/{id}")
    OfferBody one(@PathVariable long id, Actor actor) {
        return bodies.of(board.find(id), actor);
    }

    @PostMapping
    ResponseEntity<OfferBody> offer(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        Offer offer = offers.open(form.offer(body), RecordForm.callerKey(callerKey), actor);
        return ResponseEntity.created(URI.create("/api/vouchers/offers/" + offer.id()))
                .body(bodies.of(offer, actor));
    }

    @DeleteMapping("/{id}")
    OfferBody withdraw(@PathVariable long id, Actor actor) {
        return bodies.of(offers.withdraw(id, actor), actor);
    }

    @PostMapping("/{id}/reservation")
    OfferBody reserve(
            @PathVariable long id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        return bodies.of(
                reservations.reserve(id, MarketForm.reservation(body), RecordForm.callerKey(callerKey), actor), actor);
    }

    @DeleteMapping("/{id}/reservation")
    OfferBody release(@PathVariable long id, Actor actor) {
        return bodies.of(reservations.release(id, actor), actor);
    }

    @PostMapping("/{id}/sale")
    OfferBody sell(
            @PathVariable long id,
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) String callerKey,
            Actor actor) {
        return bodies.of(sales.sell(id, MarketForm.sale(body), RecordForm.callerKey(callerKey), actor), actor);
    }
}
