package org.qianmo.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person who draws waits for, again and again while the pointer moves, on a running server. Prints a line each: what
 * was asked, milliseconds. {@code live-1} and {@code live-4} check a parcel, or a parcel and three near it, with a corner of
 * each moved by a metre, {@code live-1-in-draft} the same as a draft leaves the neighbours; {@code dry-split},
 * {@code dry-move} and {@code dry-area} try an operation; {@code read} asks for the same parcel, the baseline.
 *
 * <p>Arguments: the server's address, the administrator's name, rounds to pass over, rounds to print.
 */
public final class LiveTimes {

    private static final int AT_ONCE = 4;
    private static final double A_METRE_DEGREES = 1e-5;
    private static final Pattern GEOMETRY =
            Pattern.compile("\"geometry\":(\\{\"type\":\"[A-Za-z]+\",\"coordinates\":[^}]*})");
    private static final Pattern POSITION = Pattern.compile("\\[(-?[0-9.]+),(-?[0-9.]+)]");
    private static final Pattern AREA = Pattern.compile("\"officialAreaSquareMetres\":([0-9.]+)");

    private LiveTimes() {}

    /** @param arguments see the class */
    public static void main(String[] arguments) {
        Office office = new Office(URI.create(arguments[0]), arguments[1]);
        Session planner = office.person("live-planner", "PLANNER");
        int passedOver = Integer.parseInt(arguments[2]);
        int rounds = passedOver + Integer.parseInt(arguments[3]);
        List<Long> parcels = new ArrayList<>();
        for (double[] place : Places.IN_THE_TOWNS) {
            parcels.addAll(Office.parcels(planner, place[0], place[1], 0.01));
        }
        Office.Draft draft = Office.Draft.open(planner, "live");
        int step = Math.max(1, parcels.size() / rounds);
        for (int round = 0; round < rounds; round++) {
            int first = Math.min(round * step % parcels.size(), parcels.size() - AT_ONCE);
            round(planner, draft, parcels.subList(first, first + AT_ONCE), round >= passedOver);
        }
    }

    private static void round(Session planner, Office.Draft draft, List<Long> ids, boolean print) {
        Session.Reply read = time("read", print, () -> parcel(planner, ids.get(0)));
        List<String> drawn = new ArrayList<>();
        for (long id : ids) {
            drawn.add("{\"id\":" + id + ",\"geometry\":" + moved(parcel(planner, id)) + "}");
        }
        time("live-1", print, () -> live(planner, "", drawn.subList(0, 1)));
        time("live-1-in-draft", print, () -> live(planner, "\"record\":" + draft.id() + ",", drawn.subList(0, 1)));
        time("live-4", print, () -> live(planner, "", drawn));
        tries(planner, draft, ids.get(0), read, print);
    }

    private static void tries(Session planner, Office.Draft draft, long id, Session.Reply read, boolean print) {
        Matcher corner = POSITION.matcher(read.text());
        if (corner.find()) {
            double x = Double.parseDouble(corner.group(1));
            double y = Double.parseDouble(corner.group(2));
            String move = "{\"operation\":\"MOVE_CORNER\",\"from\":%s,\"to\":%s}"
                    .formatted(point(x, y), point(x + A_METRE_DEGREES / 4, y));
            time("dry-move", print, () -> dryRun(planner, draft, move));
        }
        String split = "{\"operation\":\"SPLIT_BY_RATIOS\",\"parcel\":%d,\"ratios\":[1,1],\"azimuthDegrees\":90}";
        time("dry-split", print, () -> dryRun(planner, draft, split.formatted(id)));
        Matcher area = AREA.matcher(read.text());
        Session.Reply near = planner.send("GET", "/api/parcels?limit=20&bbox=" + box(read.text()), null);
        if (area.find()) {
            double wanted = Double.parseDouble(area.group(1)) * 0.95;
            for (long other : near.featureIds()) {
                String shift = "{\"operation\":\"SHIFT_TO_AREA\",\"parcels\":[%d,%d],\"areaSquareMetres\":%.2f}"
                        .formatted(id, other, wanted);
                if (other != id
                        && time("dry-area", print, () -> dryRun(planner, draft, shift))
                                        .status()
                                == 200) {
                    return;
                }
            }
        }
    }

    private static Session.Reply parcel(Session planner, long id) {
        return planner.send("GET", "/api/parcels/" + id, null).mustBe(200);
    }

    private static Session.Reply live(Session planner, String record, List<String> drawn) {
        String body = "{" + record + "\"parcels\":[" + String.join(",", drawn) + "]}";
        return planner.send("POST", "/api/geometry/live", body).mustBe(200);
    }

    private static Session.Reply dryRun(Session planner, Office.Draft draft, String operation) {
        return planner.send("POST", "/api/records/" + draft.id() + "/operations?dryRun=true", operation);
    }

    /** The shape with its second corner a metre to the east. */
    private static String moved(Session.Reply feature) {
        Matcher geometry = GEOMETRY.matcher(feature.text());
        if (!geometry.find()) {
            throw new IllegalStateException("no geometry in " + feature.text());
        }
        String shape = geometry.group(1);
        Matcher corner = POSITION.matcher(shape);
        if (!corner.find() || !corner.find()) {
            throw new IllegalStateException("no corners in " + shape);
        }
        double x = Double.parseDouble(corner.group(1)) + A_METRE_DEGREES;
        return shape.substring(0, corner.start())
                + String.format(Locale.ROOT, "[%.11f,%s]", x, corner.group(2))
                + shape.substring(corner.end());
    }

    private static String box(String feature) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        Matcher corner = POSITION.matcher(feature);
        while (corner.find()) {
            double x = Double.parseDouble(corner.group(1));
            double y = Double.parseDouble(corner.group(2));
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
        }
        return String.format(Locale.ROOT, "%.8f,%.8f,%.8f,%.8f", west, south, east, north);
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "{\"type\":\"Point\",\"coordinates\":[%.11f,%.11f]}", x, y);
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
