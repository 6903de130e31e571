package org.qianmo.voucher.simulation;

import java.util.List;
import java.util.Random;

/**
 * The history of one seed: what its people do, one step after another. The same seed gives the same history, whatever ids
 * and serials the database gives out.
 */
final class Scenario {

    private static final int STEPS = 11;

    /** A transaction of an act has some thirty to sixty statements. */
    private static final int STATEMENTS_MAX = 60;

    private final World world;
    private final Driver driver;
    private final Random random;
    private final Draw draw;

    Scenario(World world, Driver driver, Random random) {
        this.world = world;
        this.driver = driver;
        this.random = random;
        this.draw = new Draw(world, random);
    }

    void play() {
        for (int step = 0; step < STEPS; step++) {
            step(random.nextInt(100));
        }
        if (!world.overdue().isEmpty()) {
            driver.once(new ExpireDeed(world, null));
        }
    }

    private void step(int roll) {
        if (roll < 45) {
            driver.once(draw.deed());
        } else if (roll < 55) {
            driver.twice(world.papers.isEmpty() ? draw.deed() : draw.spending(draw.paper()));
        } else if (roll < 59) {
            withOtherContent(draw.deed());
        } else if (roll < 67) {
            driver.cutOff(draw.deed(), Cut.Way.TIME_OUT, statement());
        } else if (roll < 73) {
            driver.cutOff(draw.deed(), Cut.Way.KILL, statement());
        } else if (roll < 80) {
            List<Deed> rivals = random.nextInt(100) < 75 ? draw.twoOnTheSameGround() : draw.splitUnderAnIssue();
            driver.together(rivals.get(0), rivals.get(1), statement());
        } else {
            onOneVoucher();
        }
    }

    private int statement() {
        return 1 + random.nextInt(STATEMENTS_MAX);
    }

    private void withOtherContent(Deed deed) {
        if (deed instanceof ActDeed act) {
            driver.withSomethingElseUnderItsKey(act);
        } else {
            driver.once(deed);
        }
    }

    private void onOneVoucher() {
        if (world.papers.isEmpty()) {
            driver.once(draw.issue());
            return;
        }
        String serial = draw.paper();
        if (random.nextBoolean()) {
            driver.together(draw.spending(serial), draw.spending(serial), statement());
        } else {
            driver.together(draw.about(serial), draw.about(serial), statement());
        }
    }
}
