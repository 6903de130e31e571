package org.qianmo.benchmark.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.qianmo.benchmark.kill.Desk.Case;
import tools.jackson.databind.JsonNode;

/**
 * Issues a voucher on free ground, sells parts of it back and forth, pledges and releases them, and takes all of it back, so
 * that its ground is free for the next. Others want the same ground and use the same accounts.
 */
final class VoucherWriter implements Writer {

    private static final String APPLICATIONS = "/api/vouchers/applications";
    private static final int ACTS_A_VOUCHER = 12;
    private static final int WORKS_LISTED = 100;

    private final Desk desk;
    private final Random random;
    private final List<Long> holders;
    private final List<Position> positions = new ArrayList<>();
    private int documents;

    /** What somebody has of a voucher. */
    private record Position(String serial, long holder) {}

    /** @param holders at least two */
    VoucherWriter(Desk desk, Random random, List<Long> holders) {
        this.desk = desk;
        this.random = random;
        this.holders = holders;
    }

    /** The life of one voucher; whatever is refused ends it. */
    @Override
    public void write() throws InterruptedException {
        positions.clear();
        Optional<String> root = issue();
        if (root.isEmpty()) {
            return;
        }
        boolean goesOn = true;
        for (int i = 0; goesOn && i < ACTS_A_VOUCHER; i++) {
            goesOn = act(positions.get(random.nextInt(positions.size())), root.get());
        }
        take("'kind':'CANCEL','serial':'%s','reason':'RENOUNCED','words':'收回'".formatted(root.get()));
    }

    private boolean act(Position at, String root) throws InterruptedException {
        return switch (random.nextInt(5)) {
            case 0, 1 -> sellPart(root);
            case 2, 3 -> sellAll(at);
            default -> pledgeAndRelease(at);
        };
    }

    private Optional<String> issue() throws InterruptedException {
        boolean house = random.nextInt(3) > 0;
        JsonNode works = desk.author
                .get("/api/vouchers/works?limit=" + WORKS_LISTED + "&asset=" + (house ? "HOUSE" : "LAND"))
                .body()
                .path("works");
        if (works.isEmpty()) {
            Thread.sleep(WAIT_MILLISECONDS);
            return Optional.empty();
        }
        long work = works.get(random.nextInt(works.size())).path("id").asLong();
        long holder = anyHolder();
        Optional<JsonNode> booked = take(("'kind':'ISSUE','asset':'%s','holderId':%d,'works':[%d],'projectNo':'项目',"
                        + "'consentNo':'同意','consentOn':'2026-01-01'%s")
                .formatted(house ? "HOUSE" : "LAND", holder, work, house ? ",'amounts':{'FLOOR_AREA':'1000.00'}" : ""));
        booked.ifPresent(entries -> positions.add(new Position(into(entries), holder)));
        return booked.map(VoucherWriter::into);
    }

    private static String into(JsonNode entries) {
        return entries.get(entries.size() - 1).path("into").asString();
    }

    private boolean sellPart(String root) throws InterruptedException {
        Position seller = positions.get(0);
        long buyer = otherThan(seller.holder());
        String indicator = random.nextBoolean() ? "QUOTA" : "SCALE";
        Optional<JsonNode> booked = take(
                sale(seller, buyer) + ",'amounts':{'%s':'1.00'}".formatted(isHouse(root) ? "FLOOR_AREA" : indicator));
        booked.ifPresent(entries -> positions.add(new Position(into(entries), buyer)));
        return booked.isPresent();
    }

    private static boolean isHouse(String serial) {
        return serial.startsWith("NH-F");
    }

    private boolean sellAll(Position at) throws InterruptedException {
        long buyer = otherThan(at.holder());
        boolean sold = take(sale(at, buyer)).isPresent();
        if (sold) {
            positions.set(positions.indexOf(at), new Position(at.serial(), buyer));
        }
        return sold;
    }

    private String sale(Position at, long buyer) {
        return "'kind':'TRANSFER','serial':'%s','from':%d,'to':%d,'pricePerMuYuan':'600000','platformNo':'交易 %d'"
                .formatted(at.serial(), at.holder(), buyer, ++documents);
    }

    private boolean pledgeAndRelease(Position at) throws InterruptedException {
        String who =
                "'serial':'%s','holder':%d,'pledgee':%d".formatted(at.serial(), at.holder(), otherThan(at.holder()));
        return take("'kind':'PLEDGE'," + who + ",'loanContractNo':'贷款'").isPresent()
                && take("'kind':'RELEASE'," + who + ",'documentNo':'解押'").isPresent();
    }

    /** @return the entries that it posted; empty if it was refused, or the run is over */
    private Optional<JsonNode> take(String act) throws InterruptedException {
        Optional<Case> opened = desk.open(APPLICATIONS, "{\"act\":{" + act.replace('\'', '"') + "}}");
        Optional<Case> approved = opened.isEmpty() ? opened : desk.pass(opened.get());
        while (approved.isPresent() && !desk.stopped()) {
            Answer read = desk.author.get(APPLICATIONS + "/" + approved.get().id());
            if (read.done()) {
                return Optional.of(read.body().path("booked"));
            }
            Thread.sleep(WAIT_MILLISECONDS);
        }
        return Optional.empty();
    }

    private long anyHolder() {
        return holders.get(random.nextInt(holders.size()));
    }

    private long otherThan(long holder) {
        long other = anyHolder();
        return other == holder ? otherThan(holder) : other;
    }
}
