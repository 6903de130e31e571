package org.qianmo.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The members of a problem reply, before a language is chosen for {@code detail}. */
public record ProblemBody(
        HttpStatus status, String code, Messages messages, List<FindingBody> findings, Map<String, Object> more) {

    /** The reply's JSON members in their order. */
    public Map<String, Object> members(Locale locale) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", messages.in(locale));
        members.put("code", code);
        members.put("messages", messages);
        if (!findings.isEmpty()) {
            members.put("findings", findings);
        }
        members.putAll(more);
        return members;
    }
}
