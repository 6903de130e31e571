package org.qianmo.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Splits one parcel after another of a running server and prints a line each: what was done, milliseconds. {@code approve}
 * is the gate: locks, topology, conservation, versions, codes, lineage, audit; {@code submit} the same check without
 * writing; {@code read} the same parcel asked for, the baseline.
 *
 * <p>Arguments: the server's address, the administrator's name, rounds to pass over, rounds to print.
 */
public final class GateTimes {

    private GateTimes() {}

    /** @param arguments see the class */
    public static void main(String[] arguments) {
        Office office = new Office(URI.create(arguments[0]), arguments[1]);
        Session planner = office.person("gate-planner", "PLANNER");
        Session official = office.person("gate-official", "OFFICIAL");
        int passedOver = Integer.parseInt(arguments[2]);
        int rounds = passedOver + Integer.parseInt(arguments[3]);
        List<Long> parcels = new ArrayList<>();
        for (double[] place : Places.IN_THE_TOWNS) {
            parcels.addAll(Office.parcels(planner, place[0], place[1], 0.01));
        }
        int step = Math.max(1, parcels.size() / rounds);
        for (int round = 0; round < rounds; round++) {
            split(planner, official, parcels.get(round * step % parcels.size()), round >= passedOver);
        }
    }

    private static void split(Session planner, Session official, long parcel, boolean print) {
        time(
                "read",
                print,
                () -> planner.send("GET", "/api/parcels/" + parcel, null).mustBe(200));
        Office.Draft draft = Office.Draft.open(planner, "gate");
        String operation = "{\"operation\":\"SPLIT_BY_RATIOS\",\"parcel\":%d,\"ratios\":[1,1],\"azimuthDegrees\":90}";
        if (time("operate", print, () -> draft.operate(operation.formatted(parcel)))
                        .status()
                != 200) {
            return;
        }
        long version = planner.send("GET", "/api/records/" + draft.id(), null)
                .mustBe(200)
                .number("version");
        Session.Reply submitted = time("submit", print, () -> draft.step(planner, "submit", version));
        if (submitted.status() == 200) {
            long waiting = submitted.number("version");
            time(
                    "approve",
                    print,
                    () -> draft.step(official, "approve", waiting).mustBe(200));
        }
    }

    private static Session.Reply time(String what, boolean print, Supplier<Session.Reply> request) {
        long before = System.nanoTime();
        Session.Reply reply = request.get();
        double milliseconds = (System.nanoTime() - before) / 1e6;
        if (print && reply.status() == 200) {
            System.out.printf(Locale.ROOT, "%s %.2f%n", what, milliseconds);
        }
        return reply;
    }
}
