package org.qianmo.check;

import java.util.List;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.springframework.http.HttpStatus;

/** Findings that stand in the way, as a refusal. */
public final class FindingsProblem {

    private FindingsProblem() {}

    /** @param findings all of them, at least one an error */
    public static Problem of(List<PlacedFinding> findings) {
        List<PlacedFinding> errors =
                findings.stream().filter(PlacedFinding::isError).toList();
        Messages first = errors.get(0).toBody(null).messages();
        String more = errors.size() == 1 ? "" : " (+" + (errors.size() - 1) + ")";
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "TOPOLOGY",
                new Messages(first.zh() + more, first.en() + more),
                findings.stream().map(finding -> finding.toBody(null)).toList());
    }
}
