/**
 * Benchmarks: one question a class, with the baseline timed in the same run.
 *
 * <p>Input is made from fixed seeds, so that two runs work on the same ground. README.md beside this module says how to
 * run each; RESULTS.md has the last figures.
 */
package org.qianmo.benchmark;
