package org.qianmo.acreage.figure;

import org.qianmo.acreage.Category;
import org.qianmo.acreage.increment.Increment;

/** The sum of one category in one place: of such all figures are made. */
public record Leaf(Category category, Increment.Place place, Amount amount) {}
