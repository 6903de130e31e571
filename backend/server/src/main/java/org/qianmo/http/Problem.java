package org.qianmo.http;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal that a door answers with: RFC 9457, in Chinese and English. Its code names the rule; the page
 * {@code /problems/<code>} explains it.
 */
public class Problem extends RuntimeException {

    private final transient ProblemBody body;

    public Problem(HttpStatus status, String code, Messages messages) {
        this(status, code, messages, List.of(), Map.of());
    }

    public Problem(HttpStatus status, String code, Messages messages, List<FindingBody> findings) {
        this(status, code, messages, findings, Map.of());
    }

    public Problem(
            HttpStatus status, String code, Messages messages, List<FindingBody> findings, Map<String, Object> more) {
        super(code + ": " + messages.en(), null, false, false);
        this.body = new ProblemBody(status, code, messages, findings, more);
    }

    public ProblemBody body() {
        return body;
    }

    public static Problem badRequest(String code, String zh, String en) {
        return new Problem(HttpStatus.BAD_REQUEST, code, new Messages(zh, en));
    }

    public static Problem notFound(String zh, String en) {
        return new Problem(HttpStatus.NOT_FOUND, "NOT_FOUND", new Messages(zh, en));
    }

    public static Problem forbidden(String zh, String en) {
        return new Problem(HttpStatus.FORBIDDEN, "FORBIDDEN", new Messages(zh, en));
    }

    public static Problem conflict(String code, String zh, String en) {
        return new Problem(HttpStatus.CONFLICT, code, new Messages(zh, en));
    }

    public static Problem unprocessable(String code, String zh, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, new Messages(zh, en));
    }
}
