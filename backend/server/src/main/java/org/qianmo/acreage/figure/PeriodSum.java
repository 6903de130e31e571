package org.qianmo.acreage.figure;

import java.time.LocalDate;
import org.qianmo.acreage.Category;

/** What took effect in one month or year. */
public record PeriodSum(Category category, LocalDate startsOn, Amount amount) {}
