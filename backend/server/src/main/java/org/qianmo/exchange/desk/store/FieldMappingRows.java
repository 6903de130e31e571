package org.qianmo.exchange.desk.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What fields were taken for, by layout. */
@Repository
@Transactional
public class FieldMappingRows {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    public FieldMappingRows(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return by name of the field; empty if the layout was never loaded */
    public Map<String, String> find(String layout) {
        return jdbc.queryForList("select mapping from field_mapping where layout = ?", String.class, layout).stream()
                .findFirst()
                .map(text -> json.readValue(text, new TypeReference<Map<String, String>>() {}))
                .orElse(Map.of());
    }

    /** Remembers what somebody said; what was said before is forgotten. */
    public void remember(String layout, Map<String, String> mapping, String person, Instant now) {
        jdbc.update("delete from field_mapping where layout = ?", layout);
        jdbc.update(
                "insert into field_mapping (layout, mapping, used_by, used_at) values (?, ?, ?, ?)",
                layout,
                json.writeValueAsString(mapping),
                person,
                now.atOffset(ZoneOffset.UTC));
    }
}
