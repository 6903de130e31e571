package org.qianmo.ogc.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Small JSON replies. */
final class Json {

    private Json() {}

    /** @param members names and values in turn; one whose value is null is left out */
    static Map<String, Object> object(Object... members) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            if (members[i + 1] != null) {
                object.put((String) members[i], members[i + 1]);
            }
        }
        return object;
    }

    static ResponseEntity<Object> reply(Object body) {
        return reply(body, MediaType.APPLICATION_JSON_VALUE);
    }

    static ResponseEntity<Object> reply(Object body, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("Vary", "Accept")
                .body(body);
    }
}
