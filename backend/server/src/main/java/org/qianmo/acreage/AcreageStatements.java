package org.qianmo.acreage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.qianmo.access.Territory;
import org.qianmo.acreage.store.WorkRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what counts of accepted work. m² are summed, 亩 are taken of the sum. */
@Service
public class AcreageStatements {

    private final WorkRows rows;

    AcreageStatements(WorkRows rows) {
        this.rows = rows;
    }

    /**
     * The statement for somebody who sees this much.
     *
     * @param category null for all
     * @param territory only work that lies in it, which then names the lines of wider levels; null for all
     */
    @Transactional(readOnly = true)
    public AcreageStatement of(Level level, Category category, LocalDate asOf, Territory territory) {
        List<AcreageStatement.Line> lines = new ArrayList<>();
        Map<Category, AcreageStatement.Line> totals = new EnumMap<>(Category.class);
        for (WorkRows.Sum sum : rows.sums(level, asOf, territory)) {
            if (category == null || sum.category() == category) {
                AcreageStatement.Line line = new AcreageStatement.Line(
                        sum.unit(), sum.category(), sum.counted(), sum.works(), sum.syntheticWorks());
                lines.add(line);
                totals.merge(sum.category(), line.asTotal(), AcreageStatement.Line::plus);
            }
        }
        return new AcreageStatement(level, asOf, lines, List.copyOf(totals.values()));
    }
}
