package org.qianmo.voucher.simulation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.qianmo.access.Actor;
import org.qianmo.testing.Spot;
import org.qianmo.voucher.application.ExpiryDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plays seeds in one application, each on ground and with holders of its own. */
final class Simulation implements AutoCloseable {

    /** Scenarios stand in rows and columns; ground of a row has the same areas in each column. */
    static final int ROWS = 90;

    static final int COLUMNS = 48;

    /** Played first, so that what the service remembers by then is the same for every seed. */
    private static final long WARM_UP_SEED = 0;

    private static final int WARM_UP_COLUMN = 70;
    private static final double CELL_DEGREES = 0.002;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    /** @param failure null if all laws held */
    record Result(long seed, List<String> steps, Throwable failure) {

        boolean sound() {
            return failure == null;
        }

        void mustBeSound() {
            if (!sound()) {
                throw new AssertionError("seed " + seed + "\n" + String.join("\n", steps), failure);
            }
        }
    }

    private final ApplicationContext application;
    private final List<Actor> planners;
    private final List<Actor> officials;
    private final Backends backends;
    private final JdbcTemplate jdbc;
    private final Planting planting;
    private final Book book;
    private final Survey survey;

    /** @throws AssertionError if the history that is played first in each database breaks a law */
    Simulation(ApplicationContext application, List<Actor> planners, List<Actor> officials) throws SQLException {
        this.application = application;
        this.planners = planners;
        this.officials = officials;
        this.backends = new Backends(application.getBean(DataSource.class));
        this.jdbc = new JdbcTemplate(Tap.behind(application.getBean(DataSource.class)));
        this.planting = application.getBean(Planting.class);
        this.book = new Book(jdbc);
        this.survey = new Survey(application);
        if (survey.prepareDistrict()) {
            play(WARM_UP_SEED, WARM_UP_COLUMN, Planted.NONE, new Tally()).mustBeSound();
        }
        catchUp();
    }

    /** What earlier tests of the context have left may have been written with a bug. */
    private void catchUp() {
        try {
            book.next();
        } catch (Violation known) {
            return;
        }
    }

    Book book() {
        return book;
    }

    /** The column of a seed: as many seeds in a row as there is ground for do not meet. */
    static int column(long seed) {
        return (int) Math.floorMod(Math.floorDiv(seed, (long) ROWS), (long) COLUMNS);
    }

    /** @param column on which ground: no two scenarios of one database in the same place */
    Result play(long seed, int column, Planted bug, Tally tally) {
        Random random = new Random(seed * ODD);
        People people = People.fresh(planners, officials);
        Spot spot = new Spot(113.0 + column * CELL_DEGREES, 23.0 + Math.floorMod(seed, (long) ROWS) * CELL_DEGREES);
        World world = new World(survey.layOut(spot, people, random), people, LocalDate.now(ZoneId.of("Asia/Shanghai")));
        Driver driver = new Driver(world, Desks.of(application), new Witness(jdbc, book), backends, tally);
        planting.plant(bug);
        try {
            new Scenario(world, driver, random).play();
            return new Result(seed, driver.steps(), null);
        } catch (RuntimeException | AssertionError e) {
            planting.plant(Planted.NONE);
            leaveNothingDue();
            return new Result(seed, driver.steps(), e);
        } finally {
            planting.plant(Planted.NONE);
        }
    }

    /** After a failure: what is left of it must not run out in the next scenario. */
    private void leaveNothingDue() {
        application.getBean(ExpiryDesk.class).run();
        catchUp();
    }

    @Override
    public void close() throws SQLException {
        backends.close();
    }
}
