package org.qianmo.voucher.application.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Unit;
import org.qianmo.voucher.application.VoucherAct;
import org.qianmo.voucher.application.VoucherAct.Cancel.Reason;
import org.qianmo.voucher.application.store.VoucherRows;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads acts that callers state. What is malformed is refused here; what is against a rule is a finding of the plan. */
@Component
class ActReader {

    private static final int DOCUMENT_CHARACTERS_MAX = 64;
    private static final int WORDS_CHARACTERS_MAX = 500;
    private static final int MONTHS_MAX = 1_200;

    /** A thousand times the acreage of the whole district, and more than any price. */
    private static final BigDecimal AMOUNT_MAX = BigDecimal.valueOf(1_000_000_000L);

    private final VoucherUnits units;

    ActReader(VoucherUnits units) {
        this.units = units;
    }

    /** @throws Problem 422 BAD_VALUE naming the member that is wrong */
    VoucherAct read(JsonNode act) {
        VoucherAct.Kind kind = choice(VoucherAct.Kind.class, act, "kind");
        return switch (kind) {
            case ISSUE -> issue(act);
            case TRANSFER -> transfer(act);
            case PLEDGE ->
                new VoucherAct.Pledge(
                        serial(act), id(act, "holder"), id(act, "pledgee"), document(act, "loanContractNo"));
            case RELEASE ->
                new VoucherAct.Release(serial(act), id(act, "holder"), id(act, "pledgee"), document(act, "documentNo"));
            case REDEEM ->
                new VoucherAct.Redeem(
                        serial(act),
                        id(act, "holder"),
                        id(act, "parcelId"),
                        amounts(act, units.of(serial(act))),
                        document(act, "approvalNo"));
            case CANCEL -> new VoucherAct.Cancel(serial(act), choice(Reason.class, act, "reason"), words(act));
            case EXTEND -> new VoucherAct.Extend(serial(act), months(act), words(act));
            case EXPIRE -> throw bad("kind");
        };
    }

    private static VoucherAct issue(JsonNode act) {
        Asset asset = choice(Asset.class, act, "asset");
        if (asset == Asset.MONEY) {
            throw bad("asset");
        }
        return new VoucherAct.Issue(
                asset,
                id(act, "holderId"),
                works(act),
                document(act, "projectNo"),
                document(act, "consentNo"),
                day(act, "consentOn"),
                amounts(act, asset.unit()));
    }

    private static List<Long> works(JsonNode act) {
        JsonNode works = act.path("works");
        if (!works.isArray() || works.isEmpty() || works.size() > Bounds.VOUCHER_WORKS_MAX) {
            throw bad("works");
        }
        List<Long> ids = new ArrayList<>();
        works.forEach(work -> {
            if (!work.isIntegralNumber() || !work.canConvertToLong()) {
                throw bad("works");
            }
            ids.add(work.asLong());
        });
        return ids.stream().distinct().sorted().toList();
    }

    private VoucherAct transfer(JsonNode act) {
        String serial = serial(act);
        return new VoucherAct.Transfer(
                serial,
                id(act, "from"),
                id(act, "to"),
                amounts(act, units.of(serial)),
                amount(act, "pricePerMuYuan", Unit.FEN),
                document(act, "platformNo"));
    }

    private static Map<Indicator, Long> amounts(JsonNode act, Unit unit) {
        JsonNode amounts = act.path("amounts");
        Map<Indicator, Long> read = new EnumMap<>(Indicator.class);
        if (amounts.isMissingNode() || amounts.isNull()) {
            return read;
        }
        if (!amounts.isObject()) {
            throw bad("amounts");
        }
        amounts.propertyStream().forEach(member -> {
            Indicator indicator = Arrays.stream(Indicator.values())
                    .filter(value -> value.name().equals(member.getKey()))
                    .findFirst()
                    .orElseThrow(() -> bad("amounts"));
            read.put(indicator, amount(amounts, member.getKey(), unit));
        });
        return read;
    }

    private static long amount(JsonNode parent, String name, Unit unit) {
        JsonNode stated = parent.path(name);
        try {
            BigDecimal shown = new BigDecimal(stated.isString() || stated.isNumber() ? stated.asString() : "");
            if (shown.signum() < 0 || shown.compareTo(AMOUNT_MAX) > 0 || shown.scale() > DOCUMENT_CHARACTERS_MAX) {
                throw bad(name);
            }
            return unit.amount(shown);
        } catch (ArithmeticException | NumberFormatException e) {
            throw bad(name);
        }
    }

    private static String serial(JsonNode act) {
        String serial = text(act, "serial", VoucherRows.SERIAL_CHARACTERS_MAX);
        if (serial == null) {
            throw bad("serial");
        }
        return serial;
    }

    private static String document(JsonNode act, String name) {
        return text(act, name, DOCUMENT_CHARACTERS_MAX);
    }

    private static String words(JsonNode act) {
        return text(act, "words", WORDS_CHARACTERS_MAX);
    }

    private static String text(JsonNode act, String name, int charactersMax) {
        JsonNode stated = act.path(name);
        if (stated.isMissingNode() || stated.isNull()) {
            return null;
        }
        String text = stated.isString() ? stated.asString().strip() : null;
        if (text == null || text.length() > charactersMax || text.indexOf('\0') >= 0) {
            throw bad(name);
        }
        return text.isEmpty() ? null : text;
    }

    private static long id(JsonNode act, String name) {
        JsonNode stated = act.path(name);
        if (!stated.isIntegralNumber() || !stated.canConvertToLong()) {
            throw bad(name);
        }
        return stated.asLong();
    }

    private static int months(JsonNode act) {
        long months = id(act, "months");
        if (months < 0 || months > MONTHS_MAX) {
            throw bad("months");
        }
        return (int) months;
    }

    private static LocalDate day(JsonNode act, String name) {
        String text = text(act, name, DOCUMENT_CHARACTERS_MAX);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw bad(name);
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonNode act, String name) {
        String text = text(act, name, DOCUMENT_CHARACTERS_MAX);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(name));
    }

    private static Problem bad(String name) {
        return Problem.unprocessable(
                "BAD_VALUE", name + " 的值无效", "the value of " + name + " is not one of those allowed");
    }
}
