package org.qianmo.target;

/** In what a target is stated. */
public enum TargetUnit {
    /** 亩, at most three decimals. */
    MU,
    /** Whole things. */
    COUNT
}
