package org.qianmo.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.store.JobRows;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JobsTest {

    private static final Actor OWNER = new Actor("planner", "规划员", Role.PLANNER, new Territory("440605"));
    private static final Actor OTHER = new Actor("other", "", Role.OFFICIAL, new Territory("440605"));
    private static final Actor ADMIN = new Actor("admin", "", Role.ADMIN, new Territory("440605"));
    private static final AtomicInteger DATABASE = new AtomicInteger();

    private final JsonMapper json = JsonMapper.builder().build();
    private JdbcTemplate jdbc;
    private JobRows rows;
    private Jobs jobs;

    @BeforeEach
    void start() {
        String url = "jdbc:h2:mem:jobs" + DATABASE.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url));
        jdbc.execute(
                "create table job (id varchar(36) primary key, kind varchar(16), owner varchar(64), state varchar(10),"
                        + " created_at timestamp(6) with time zone, finished_at timestamp(6) with time zone,"
                        + " status_json varchar(1000000))");
        rows = new JobRows(jdbc, json);
        jobs = new Jobs(rows, Clock.systemUTC());
    }

    @AfterEach
    void stop() throws InterruptedException {
        jobs.stop();
    }

    @Test
    void resultIsKept() throws Exception {
        JsonNode job = ended(jobs.submit("import", "宗地.zip", OWNER, report -> {
            report.step(0.5, "写入", "writing");
            report.counts(3, 2, 1, 0);
            report.result(List.of(7));
        }));

        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("progress").asDouble()).isEqualTo(1);
        assertThat(job.path("counts").path("accepted").asInt()).isEqualTo(2);
        assertThat(job.path("result").get(0).asInt()).isEqualTo(7);
    }

    @Test
    void ruleThatIsBrokenIsTheReasonOfTheFailure() throws Exception {
        JsonNode job = ended(jobs.submit("import", null, OWNER, report -> {
            throw Problem.unprocessable("CRS_UNKNOWN", "坐标系不明", "the system is not known");
        }));

        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("code").asString()).isEqualTo("CRS_UNKNOWN");
        assertThat(job.path("problem").path("messages").path("zh").asString()).isEqualTo("坐标系不明");
    }

    @Test
    void failureOfOursShowsAnIdAndNoDetail() throws Exception {
        JsonNode job = ended(jobs.submit("import", null, OWNER, report -> {
            throw new IllegalStateException("secret path");
        }));

        assertThat(job.path("problem").path("code").asString()).isEqualTo("INTERNAL");
        assertThat(job.toString())
                .doesNotContain("secret")
                .contains(job.path("id").asString());
    }

    @Test
    void cancelledWorkStopsAndIsReleased() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Job job = jobs.submit("import", null, OWNER, new JobWork() {
            @Override
            public void run(JobReport report) throws InterruptedException {
                running.countDown();
                while (true) {
                    report.stopIfCancelled();
                    Thread.sleep(1);
                }
            }

            @Override
            public void release() {
                released.countDown();
            }
        });
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

        jobs.cancel(job.id(), OTHER);
        assertThat(state(job.id())).isEqualTo("RUNNING");
        jobs.cancel(job.id(), OWNER);

        assertThat(ended(job).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(released.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void fullQueueRefusesAndReleases() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger released = new AtomicInteger();
        JobWork waiting = new JobWork() {
            @Override
            public void run(JobReport report) throws InterruptedException {
                end.await();
            }

            @Override
            public void release() {
                released.incrementAndGet();
            }
        };
        List<Job> accepted = new ArrayList<>();
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 100; i++) {
                        accepted.add(jobs.submit("import", null, OWNER, waiting));
                    }
                })
                .isInstanceOfSatisfying(
                        Problem.class, full -> assertThat(full.body().code()).isEqualTo("QUEUE_FULL"));

        assertThat(accepted).hasSize(22);
        assertThat(released).hasValue(1);
        end.countDown();
        for (Job job : accepted) {
            ended(job);
        }
    }

    @Test
    void onlyOwnerAndAdministratorSeeAJob() throws Exception {
        Job job = jobs.submit("import", null, OWNER, report -> {});
        ended(job);

        assertThat(jobs.find(job.id(), OWNER)).isPresent();
        assertThat(jobs.find(job.id(), ADMIN)).isPresent();
        assertThat(jobs.find(job.id(), OTHER)).isEmpty();
        assertThat(jobs.own(OWNER)).hasSize(1);
        assertThat(jobs.own(ADMIN)).isEmpty();
    }

    @Test
    void restartEndsWhatItInterrupted() {
        JobReport left = new JobReport("left-behind", "import", "宗地.zip", OWNER.username(), Instant.now());
        left.begin();
        rows.insert(left.snapshot(), OWNER.username());

        jobs.endWhatARestartInterrupted();

        JsonNode job = json.readTree(jobs.find("left-behind", OWNER).orElseThrow());
        assertThat(job.path("state").asString()).isEqualTo("FAILED");
        assertThat(job.path("problem").path("code").asString()).isEqualTo("INTERRUPTED");
        assertThat(job.path("fileName").asString()).isEqualTo("宗地.zip");
        assertThat(job.path("finishedAt").isNull()).isFalse();
    }

    @Test
    void endIsWrittenOnceTheDatabaseIsBack() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Job job = jobs.submit("import", null, OWNER, new JobWork() {
            @Override
            public void run(JobReport report) {
                jdbc.execute("alter table job rename to away");
            }

            @Override
            public void release() {
                over.countDown();
            }
        });
        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(state(job.id())).isEqualTo("DONE");
        jobs.makeUp();
        jdbc.execute("alter table away rename to job");
        assertThat(rows.find(job.id()).orElseThrow().state()).isEqualTo(JobState.RUNNING);
        jobs.makeUp();

        assertThat(rows.find(job.id()).orElseThrow().state()).isEqualTo(JobState.DONE);
    }

    /** As a delivery that would stay busy for ever. */
    @Test
    void workIsReleasedOnceTheDatabaseIsBack() throws Exception {
        jdbc.execute("create table busy (id int)");
        jdbc.execute("insert into busy values (1)");
        CountDownLatch tried = new CountDownLatch(1);
        Job job = jobs.submit("import", null, OWNER, new JobWork() {
            @Override
            public void run(JobReport report) {
                jdbc.execute("alter table busy rename to away");
            }

            @Override
            public void release() {
                tried.countDown();
                jdbc.update("delete from busy");
            }
        });
        assertThat(tried.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ended(job).path("state").asString()).isEqualTo("DONE");

        jdbc.execute("alter table away rename to busy");
        for (int i = 0; i < 1_000 && jdbc.queryForObject("select count(*) from busy", Integer.class) > 0; i++) {
            jobs.makeUp();
            Thread.sleep(5);
        }

        assertThat(jdbc.queryForList("select * from busy")).isEmpty();
    }

    /** The connection is cut between the commit and its confirmation: nobody runs what nobody was told of. */
    @Test
    void jobThatWasWrittenUnnoticedEnds() {
        List<String> written = new ArrayList<>();
        AtomicInteger released = new AtomicInteger();
        Jobs cutOff = new Jobs(
                new JobRows(jdbc, json) {
                    @Override
                    public void insert(Job job, String owner) {
                        super.insert(job, owner);
                        written.add(job.id());
                        throw new DataAccessResourceFailureException("the connection is gone");
                    }
                },
                Clock.systemUTC());
        JobWork work = new JobWork() {
            @Override
            public void run(JobReport report) {
                throw new AssertionError("it runs");
            }

            @Override
            public void release() {
                released.incrementAndGet();
            }
        };

        assertThatThrownBy(() -> cutOff.submit("import", null, OWNER, work))
                .isInstanceOf(DataAccessResourceFailureException.class);
        cutOff.makeUp();

        assertThat(rows.find(written.get(0)).orElseThrow().state()).isEqualTo(JobState.FAILED);
        assertThat(released).hasValue(1);
    }

    @Test
    void longReportsAreCutToTheWidthOfTheTable() throws Exception {
        String words = "很长的说明".repeat(1_000);
        JsonNode job = ended(jobs.submit("import", null, OWNER, report -> {
            Messages messages = new Messages(words, words);
            FindingBody finding = new FindingBody("SPIKE", "ERROR", messages, null, null, null, 1, null, null);
            report.findings(Collections.nCopies(500, finding), 500);
        }));

        assertThat(job.path("findingsTotal").asInt()).isEqualTo(500);
        assertThat(job.path("findings").size()).isBetween(1, 499);
    }

    private String state(String id) {
        return json.readTree(jobs.find(id, OWNER).orElseThrow()).path("state").asString();
    }

    private JsonNode ended(Job job) throws InterruptedException {
        for (int i = 0; i < 2_000; i++) {
            JsonNode now = json.readTree(jobs.find(job.id(), OWNER).orElseThrow());
            if (!now.path("finishedAt").isNull()) {
                return now;
            }
            Thread.sleep(5);
        }
        throw new AssertionError("job did not end");
    }
}
