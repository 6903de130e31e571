package org.qianmo.voucher.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.qianmo.access.Actor;
import org.qianmo.kernel.ledger.Indicator;
import org.qianmo.kernel.ledger.Purpose;
import org.qianmo.voucher.hold.Doubt;

/** Draws deeds: mostly such as the world allows, now and then such as it does not. */
final class Draw {

    private final World world;
    private final Random random;

    Draw(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private Actor planner() {
        return world.people.planner(random);
    }

    private Actor official() {
        return world.people.official(random);
    }

    Deed deed() {
        if (world.papers.isEmpty() || chance(15)) {
            return issue();
        }
        if (!world.doubts.isEmpty() && chance(30)) {
            return close();
        }
        if (chance(6)) {
            return split();
        }
        return about(paper());
    }

    private Deed split() {
        return new SplitParcelDeed(world, any(world.plots.fields()), planner(), official());
    }

    /** Parcels and vouchers on the same ground. */
    List<Deed> splitUnderAnIssue() {
        return random.nextBoolean() ? List.of(split(), issue()) : List.of(issue(), split());
    }

    /** Something after which there is less of it at hand. */
    Deed spending(String serial) {
        int roll = random.nextInt(100);
        return roll < 50
                ? transfer(serial)
                : roll < 80
                        ? redeem(serial)
                        : new PledgeDeed(world, serial, holder(serial, Purpose.LIVE), planner(), official());
    }

    /** Something that can be done with a voucher. */
    Deed about(String serial) {
        int roll = random.nextInt(100);
        if (roll < 30) {
            return transfer(serial);
        }
        if (roll < 52) {
            return redeem(serial);
        }
        if (roll < 64) {
            return new PledgeDeed(world, serial, holder(serial, Purpose.LIVE), planner(), official());
        }
        if (roll < 76) {
            return release(serial);
        }
        if (roll < 83) {
            return new CancelDeed(world, serial, planner(), official());
        }
        if (roll < 89) {
            return new ExtendDeed(world, serial, 1 + random.nextInt(chance(80) ? 12 : 24), planner(), official());
        }
        return roll < 93 ? new ExpireDeed(world, serial) : doubt(serial);
    }

    /** A voucher, most often one of which somebody has something at hand. */
    String paper() {
        List<String> all = List.copyOf(world.papers.keySet());
        List<String> live = all.stream()
                .filter(serial -> !world.holders(serial, Purpose.LIVE).isEmpty())
                .toList();
        return any(live.isEmpty() || chance(15) ? all : live);
    }

    private long holder(String serial, Purpose purpose) {
        List<Long> holders = world.holders(serial, purpose);
        return holders.isEmpty() || chance(8) ? world.people.holder(random) : any(holders);
    }

    IssueDeed issue() {
        List<Long> all = List.copyOf(world.plots.works().keySet());
        List<Long> free = free();
        List<Long> from = free.isEmpty() || chance(20) ? all : free;
        long first = any(from);
        long second = any(from);
        boolean two = chance(40) && first != second && !world.plots.overlap(first, second);
        return issue(two ? List.of(first, second) : List.of(first));
    }

    private List<Long> free() {
        return world.plots.works().keySet().stream()
                .filter(work -> world.worksTaken().stream().noneMatch(other -> world.plots.overlap(work, other)))
                .toList();
    }

    /** Two issues of which only one can be, if there is ground for any. */
    List<Deed> twoOnTheSameGround() {
        List<Long> free = free();
        if (free.isEmpty()) {
            return List.of(issue(), issue());
        }
        long work = any(free);
        List<Long> rivals =
                free.stream().filter(other -> world.plots.overlap(work, other)).toList();
        return List.of(issue(List.of(work)), issue(List.of(any(rivals))));
    }

    private IssueDeed issue(List<Long> works) {
        boolean paddy =
                works.stream().allMatch(work -> world.plots.works().get(work).paddy());
        boolean wood =
                works.stream().noneMatch(work -> world.plots.works().get(work).paddy());
        Map<Indicator, Long> stated = new EnumMap<>(Indicator.class);
        if (!wood || chance(50)) {
            long whole = world.plots.yieldMilliMu(works);
            long part = chance(8) ? whole + 1 : chance(50) ? whole : amount(whole);
            stated.put(Indicator.QUOTA, part);
            stated.put(Indicator.SCALE, part);
            if (paddy) {
                // A thousandth less: the classes of ground are measured piece by piece.
                stated.put(Indicator.CULTIVATED, amount(whole - 1));
                stated.put(Indicator.PADDY, amount(whole - 1));
            }
        }
        return new IssueDeed(world, works, world.people.holder(random), stated, planner(), official());
    }

    private long amount(long most) {
        return 1 + (long) (random.nextDouble() * Math.max(0, most - 1));
    }

    private Deed transfer(String serial) {
        long from = holder(serial, Purpose.LIVE);
        Map<Indicator, Long> live = world.of(serial, from, Purpose.LIVE);
        Map<Indicator, Long> stated = new TreeMap<>();
        if (chance(65)) {
            live.forEach((indicator, amount) -> {
                if (chance(80)) {
                    stated.put(indicator, chance(6) ? amount + 1 : amount(amount));
                }
            });
        }
        long to = other(from);
        return new TransferDeed(world, serial, from, to, stated, planner(), official());
    }

    /** Seldom the same. */
    private long other(long holder) {
        long other = world.people.holder(random);
        return other == holder && chance(90) ? other(holder) : other;
    }

    private Deed redeem(String serial) {
        long holder = holder(serial, Purpose.LIVE);
        Map<Indicator, Long> live = world.of(serial, holder, Purpose.LIVE);
        long plot = chance(85)
                ? any(List.copyOf(world.plots.targets().keySet()).subList(0, 2))
                : any(List.copyOf(world.plots.targets().keySet()));
        long open = world.plots.targets().get(plot).milliMu() - world.redeemedByPlot.getOrDefault(plot, 0L);
        long most = Math.min(
                open, Math.min(live.getOrDefault(Indicator.QUOTA, 0L), live.getOrDefault(Indicator.SCALE, 0L)));
        long milliMu = chance(8) ? most + 1 : chance(30) ? Math.max(1, most) : amount(most);
        return new RedeemDeed(world, serial, holder, plot, milliMu, planner(), official());
    }

    private Deed release(String asked) {
        List<World.Pledged> open = List.copyOf(world.pledgees.keySet());
        if (open.isEmpty()) {
            return transfer(asked);
        }
        World.Pledged pledged = any(open);
        long by = chance(12) ? pledged.holder() : world.people.bank().id();
        return new ReleaseDeed(world, pledged.serial(), pledged.holder(), by, planner(), official());
    }

    Deed doubt(String serial) {
        boolean byGround = chance(50);
        long work = any(List.copyOf(world.plots.works().keySet()));
        return new DoubtDeed(world, byGround ? null : serial, byGround ? work : null, official());
    }

    private Deed close() {
        OpenDoubt doubt = any(List.copyOf(world.doubts.values()));
        Actor official = chance(10) ? doubt.raisedBy() : world.people.otherOfficial(doubt.raisedBy());
        Doubt.State outcome = chance(70) ? Doubt.State.RELEASED : Doubt.State.CANCELLED;
        return new CloseDeed(world, doubt.id(), outcome, official);
    }
}
