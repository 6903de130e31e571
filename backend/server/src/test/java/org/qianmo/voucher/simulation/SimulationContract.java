package org.qianmo.voucher.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.TestDistrict;
import org.qianmo.voucher.LedgerCheck;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Seeded histories keep all laws after every step, and histories with a bug planted do not. On the command line:
 * {@code -Dqianmo.simulation.seeds=2000} for more histories, {@code -Dqianmo.simulation.seed=N} for one,
 * {@code -Dqianmo.simulation.planted=LOST_UPDATE} for one with a bug.
 */
@Import(SimulationBeans.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SimulationContract extends RunningApplication {

    private static final int SEEDS = Integer.getInteger("qianmo.simulation.seeds", 200);
    private static final Long ONE_SEED = Long.getLong("qianmo.simulation.seed");
    private static final Planted PLANTED = Planted.valueOf(System.getProperty("qianmo.simulation.planted", "NONE"));

    /** Each planted bug must show within so many; there is one row of ground for each. */
    private static final int PLANTED_SEEDS_MAX = 80;

    private static final int COLUMNS_A_BUG = 2;
    private static final int REPLAYED_SEEDS = 3;
    private static final int REPLAY_COLUMN = 60;
    private static final Actor SECOND = new Actor("t-official-two", "审核人二", Role.OFFICIAL, new Territory("440605"));

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private PeopleOffice people;

    private Simulation simulation;

    /** What a killed connection leaves in the log, thousands of lines, is what the simulation is about. */
    private static void say(LogLevel level) {
        List.of(
                        "com.zaxxer.hikari",
                        "org.springframework.transaction",
                        "org.springframework.orm.jpa",
                        "org.hibernate.orm.session")
                .forEach(logger -> LoggingSystem.get(SimulationContract.class.getClassLoader())
                        .setLogLevel(logger, level));
    }

    @BeforeEach
    void aSimulation() throws Exception {
        say(LogLevel.OFF);
        if (jdbc.queryForList("select username from person where username = ?", SECOND.username())
                .isEmpty()) {
            people.register(SECOND, TestDistrict.PASSWORD);
        }
        simulation = new Simulation(application, List.of(PLANNER, COLLEAGUE), List.of(OFFICIAL, SECOND));
    }

    @AfterEach
    void close() throws Exception {
        say(null);
        simulation.close();
    }

    @Test
    @Order(1)
    void lawsHoldAfterEveryStepOfEverySeed() {
        long first = ONE_SEED != null ? ONE_SEED : new Random().nextInt(1_000_000_000);
        int seeds = ONE_SEED != null ? 1 : SEEDS;
        assertThat(seeds)
                .as("a district has ground for so many")
                .isLessThanOrEqualTo(Simulation.ROWS * Simulation.COLUMNS);
        Tally tally = new Tally();
        long start = System.nanoTime();
        for (int i = 0; i < seeds; i++) {
            Simulation.Result result = simulation.play(first + i, Simulation.column(first + i), PLANTED, tally);
            if (!result.sound()) {
                throw new AssertionError(words(result, PLANTED), result.failure());
            }
        }
        System.out.printf(
                "%s: seeds %d to %d, %d steps in %.1f s%n%s%n",
                getClass().getSimpleName(),
                first,
                first + seeds - 1,
                tally.sum(),
                (System.nanoTime() - start) / 1e9,
                tally);
        simulation.book().checkWhole();
        assertThat(check.verify().sound()).isTrue();
    }

    private String words(Simulation.Result result, Planted bug) {
        return "seed %d broke a law: %s\n%s\nreplay: mvn -B -pl backend/server -am verify -Dit.test=%s -Dtest=NONE"
                        .formatted(
                                result.seed(),
                                result.failure().getMessage(),
                                String.join("\n", result.steps()),
                                getClass().getSimpleName())
                + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                + " -Dqianmo.simulation.seed=" + result.seed()
                + (bug == Planted.NONE ? "" : " -Dqianmo.simulation.planted=" + bug);
    }

    @ParameterizedTest
    @Order(2)
    @EnumSource(value = Planted.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void plantedBugIsFoundAndNothingElseIs(Planted bug) {
        Assumptions.assumeTrue(ONE_SEED == null);
        int column = Simulation.COLUMNS + bug.ordinal() * COLUMNS_A_BUG;
        for (long seed = 1; seed <= PLANTED_SEEDS_MAX; seed++) {
            Simulation.Result result = simulation.play(seed, column, bug, new Tally());
            if (bug.shows(result.failure())) {
                System.out.printf(
                        "%s: %s found by seed %d at step %d: %s%n",
                        getClass().getSimpleName(),
                        bug,
                        seed,
                        result.steps().size(),
                        result.failure().getMessage());
                simulation.play(seed, column + 1, Planted.NONE, new Tally()).mustBeSound();
                return;
            }
        }
        throw new AssertionError(bug + " was not found by " + PLANTED_SEEDS_MAX + " seeds");
    }

    @Test
    @Order(3)
    void seedGivesTheSameHistoryAgain() {
        Assumptions.assumeTrue(ONE_SEED == null);
        for (long seed = 1; seed <= REPLAYED_SEEDS; seed++) {
            Simulation.Result one = simulation.play(seed, REPLAY_COLUMN, Planted.NONE, new Tally());
            Simulation.Result other = simulation.play(seed, REPLAY_COLUMN + 1, Planted.NONE, new Tally());
            assertThat(other.steps()).isEqualTo(one.steps());
        }
    }
}
