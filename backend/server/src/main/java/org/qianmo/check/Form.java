package org.qianmo.check;

import java.util.List;
import java.util.Optional;

/**
 * What the form check found.
 *
 * @param ground the ground; empty if an error keeps it from being any
 * @param findings all of them, warnings too
 */
public record Form(Optional<Ground> ground, List<PlacedFinding> findings) {

    /** @throws org.qianmo.http.Problem 422 with all findings, if an error keeps it from being ground */
    public Ground groundOrRefuse() {
        return ground.orElseThrow(() -> FindingsProblem.of(findings));
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(PlacedFinding::isError);
    }
}
