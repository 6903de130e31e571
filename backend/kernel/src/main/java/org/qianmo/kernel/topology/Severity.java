package org.qianmo.kernel.topology;

/** Whether a finding stands in the way of saving. */
public enum Severity {

    /** Against a rule: the ground cannot be saved. */
    ERROR,
    /** Worth a look: it may be meant. */
    WARNING
}
