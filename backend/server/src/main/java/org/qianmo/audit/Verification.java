package org.qianmo.audit;

import java.util.List;

/**
 * What a recomputation of the chain found.
 *
 * @param ok true if there is no fault
 * @param entries how many were recomputed
 * @param witnesses heads in the file outside of the database with which they were compared
 * @param head as the database has it
 * @param faults the first hundred
 * @param faultsTotal how many there are
 */
public record Verification(boolean ok, long entries, long witnesses, Head head, List<Fault> faults, long faultsTotal) {}
