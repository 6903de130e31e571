package org.qianmo.acreage.figure;

import java.util.List;
import org.qianmo.acreage.figure.store.FigureRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes figures from the increments: all of them every night, and any of them when somebody asks. */
@Service
public class FigureCheck {

    private static final Logger LOG = LoggerFactory.getLogger(FigureCheck.class);

    /** What is wrong shows in a few; the rest is the same again. */
    private static final int DIFFERENCES_MAX = 100;

    private final FigureRows rows;

    FigureCheck(FigureRows rows) {
        this.rows = rows;
    }

    /** A figure twice: as it is kept, and as its increments add up. */
    public record Comparison(Amount kept, Amount recomputed) {

        public boolean equal() {
            return kept.equals(recomputed);
        }
    }

    @Scheduled(cron = "0 40 2 * * *", zone = "${qianmo.district.time-zone}")
    void nightly() {
        List<Difference> differences = differences();
        differences.forEach(
                difference -> LOG.error("an acreage figure is not the sum of its increments: {}", difference));
        if (differences.isEmpty()) {
            LOG.info("all acreage figures are the sums of their increments");
        }
    }

    /** Figures that are not the sums of their increments, a hundred at most; none if all is well. */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        return rows.differences(DIFFERENCES_MAX);
    }

    /** The figure of one category in some ground, as far as it is known now. */
    @Transactional(readOnly = true)
    public Comparison compare(FigureQuestion question, Within within) {
        FigureQuestion now = new FigureQuestion(question.category(), question.from(), question.asOf(), null);
        return new Comparison(sum(rows.kept(now), within), sum(rows.recomputed(now), within));
    }

    private static Amount sum(List<Leaf> leaves, Within within) {
        return leaves.stream()
                .filter(leaf -> within.holds(leaf.place()))
                .map(Leaf::amount)
                .reduce(Amount.NONE, Amount::plus);
    }
}
