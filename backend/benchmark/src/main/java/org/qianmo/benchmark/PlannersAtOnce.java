package org.qianmo.benchmark;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many planners split and merge the parcels of one neighbourhood at once, each record approved by an official as soon as it
 * is handed in. Prints how many requests were answered how; whether anything was lost is for the database to say.
 *
 * <p>Arguments: the server's address, the administrator's name, planners, seconds, longitude, latitude, width in degrees.
 */
public final class PlannersAtOnce {

    private static final int PLANNERS_AN_OFFICIAL = 10;

    private final Map<String, AtomicInteger> answers = new ConcurrentSkipListMap<>();
    private final double longitude;
    private final double latitude;
    private final double degrees;
    private final long last;

    private PlannersAtOnce(double longitude, double latitude, double degrees, int seconds) {
        this.longitude = longitude;
        this.latitude = latitude;
        this.degrees = degrees;
        this.last = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** @param arguments see the class */
    public static void main(String[] arguments) throws Exception {
        Office office = new Office(URI.create(arguments[0]), arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        List<Session> officials = new ArrayList<>();
        List<Session> planners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            planners.add(office.person("planner-" + i, "PLANNER"));
            if (i % PLANNERS_AN_OFFICIAL == 0) {
                officials.add(office.person("official-" + i, "OFFICIAL"));
            }
        }
        PlannersAtOnce run = new PlannersAtOnce(
                Double.parseDouble(arguments[4]),
                Double.parseDouble(arguments[5]),
                Double.parseDouble(arguments[6]),
                Integer.parseInt(arguments[3]));
        run.all(planners, officials);
        new TreeMap<>(run.answers).forEach((what, times) -> System.out.println(what + " " + times));
    }

    private void all(List<Session> planners, List<Session> officials) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(planners.size());
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < planners.size(); i++) {
            Session planner = planners.get(i);
            Session official = officials.get(i / PLANNERS_AN_OFFICIAL);
            running.add(pool.submit(() -> work(planner, official)));
        }
        for (Future<?> one : running) {
            one.get();
        }
        pool.shutdown();
    }

    private void work(Session planner, Session official) {
        while (System.nanoTime() < last) {
            List<Long> parcels = Office.parcels(planner, longitude, latitude, degrees);
            Office.Draft draft = Office.Draft.open(planner, "at once");
            if (said("operate", draft.operate(operation(parcels)))
                    && said("submit", draft.step(planner, "submit"))
                    && said("approve", draft.step(official, "approve"))) {
                continue;
            }
            draft.step(planner, "withdraw");
        }
    }

    /** A split, or a merge of two that may or may not be neighbours. */
    private static String operation(List<Long> parcels) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        int at = random.nextInt(parcels.size());
        if (random.nextBoolean()) {
            int azimuth = random.nextInt(360);
            return "{\"operation\":\"SPLIT_BY_RATIOS\",\"parcel\":%d,\"ratios\":[1,1],\"azimuthDegrees\":%d}"
                    .formatted(parcels.get(at), azimuth);
        }
        return "{\"operation\":\"MERGE\",\"parcels\":[%d,%d]}"
                .formatted(parcels.get(at), parcels.get((at + 1) % parcels.size()));
    }

    private boolean said(String what, Session.Reply reply) {
        String code = reply.status() == 200 ? "" : reply.text().replaceAll(".*\"code\":\"([A-Z_]+)\".*", "$1");
        answers.computeIfAbsent(what + " " + reply.status() + " " + code, key -> new AtomicInteger())
                .incrementAndGet();
        return reply.status() == 200;
    }
}
