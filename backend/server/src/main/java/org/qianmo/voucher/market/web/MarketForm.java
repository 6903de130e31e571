package org.qianmo.voucher.market.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.application.store.VoucherRows;
import org.qianmo.voucher.market.NewOffer;
import org.qianmo.voucher.market.NewReservation;
import org.qianmo.voucher.market.NewSale;
import org.qianmo.voucher.standing.Standings;
import org.qianmo.voucher.standing.VoucherStanding;
import org.qianmo.voucher.transition.web.Members;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what callers state. What is malformed is refused here; what is against a rule is refused by the desks. */
@Component
class MarketForm {

    private static final int DOCUMENT_CHARACTERS_MAX = 64;
    private static final Pattern TOWN = Pattern.compile("\\d{9}");

    private final Standings standings;

    MarketForm(Standings standings) {
        this.standings = standings;
    }

    /** {@code {serial, holderId, amounts?, floorPricePerMuYuan?, until}}. */
    NewOffer offer(JsonNode body) {
        Members stated = new Members(body);
        String serial = stated.text("serial", VoucherRows.SERIAL_CHARACTERS_MAX);
        Long holder = stated.id("holderId");
        if (serial == null || holder == null) {
            throw Members.bad(serial == null ? "serial" : "holderId");
        }
        return new NewOffer(
                serial,
                holder,
                stated.amounts("amounts", unit(serial)),
                stated.amount("floorPricePerMuYuan", Unit.FEN),
                stated.day("until"));
    }

    /** Of a voucher that is not known, that of land: the desk says that it is not known. */
    private Unit unit(String serial) {
        return standings
                .of(serial)
                .map(VoucherStanding::asset)
                .orElse(Asset.LAND)
                .unit();
    }

    /** {@code {buyerId, contractNo, until}}. */
    static NewReservation reservation(JsonNode body) {
        Members stated = new Members(body);
        return new NewReservation(
                stated.id("buyerId"), stated.text("contractNo", DOCUMENT_CHARACTERS_MAX), stated.day("until"));
    }

    /** {@code {pricePerMuYuan, platformNo}}. */
    static NewSale sale(JsonNode body) {
        Members stated = new Members(body);
        return new NewSale(
                stated.amount("pricePerMuYuan", Unit.FEN), stated.text("platformNo", DOCUMENT_CHARACTERS_MAX));
    }

    /** @throws Problem 400 BAD_PARAMETER for what is not written as the code of a town; null for null */
    static String town(String stated) {
        if (stated != null && !TOWN.matcher(stated).matches()) {
            throw Problem.badRequest("BAD_PARAMETER", "town 应为镇街的 9 位代码", "town is the code of a town, 9 digits");
        }
        return stated;
    }

    /** @throws Problem 400 BAD_PARAMETER for what is none of the names; null for null */
    static <E extends Enum<E>> E choice(Class<E> type, String name, String stated) {
        if (stated == null) {
            return null;
        }
        String names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(stated))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "BAD_PARAMETER", name + " 应为 " + names + " 之一", name + " is one of " + names));
    }
}
