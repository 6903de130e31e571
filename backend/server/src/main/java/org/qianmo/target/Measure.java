package org.qianmo.target;

import java.util.Arrays;
import java.util.Optional;
import org.qianmo.acreage.Category;

/** What the register adds up for a target: accepted work of one category, in mu, or demonstration projects, by number. */
public enum Measure {
    CCGZ,
    CCZL,
    ZHZZ,
    FKFL,
    ZBLP,
    DEMO;

    /** The category of the same name; empty for projects. */
    public Optional<Category> category() {
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(name()))
                .findFirst();
    }
}
