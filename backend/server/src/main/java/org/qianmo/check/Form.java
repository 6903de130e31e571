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

    public boolean hasErrors() {
        return findings.stream().anyMatch(PlacedFinding::isError);
    }
}
