package org.qianmo.acreage.acceptance;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Problem;
import org.springframework.http.HttpStatus;

/**
 * What an acceptance would book, and what stands in its way.
 *
 * @param works in the order in which they would be booked
 */
public record AcceptancePlan(List<PlannedWork> works, List<WorkFinding> findings) {

    public AcceptancePlan {
        works = List.copyOf(works);
        findings = List.copyOf(findings);
    }

    /** Towns and villages that it concerns; null among them for ground outside of all. */
    public Set<String> units() {
        Set<String> units = new HashSet<>();
        works.forEach(work -> units.addAll(work.place().units()));
        return Collections.unmodifiableSet(units);
    }

    /** @throws Problem 422 ACCEPTANCE_RULES with all findings if there is an error among them */
    void refuse() {
        List<FindingBody> errors = findings.stream()
                .filter(WorkFinding::isError)
                .map(WorkFinding::body)
                .toList();
        if (!errors.isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "ACCEPTANCE_RULES",
                    errors.get(0).messages(),
                    findings.stream().map(WorkFinding::body).toList());
        }
    }
}
