package org.qianmo.record.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordFilter;
import org.qianmo.record.RecordState;
import org.springframework.stereotype.Repository;

/** Searches among records, within what a reader may see. */
@Repository
public class RecordList {

    /** All in the reader's territory, and the reader's own. */
    private static final String VISIBLE = "(r.author = :reader or coalesce(r.unitCode, :none) like :territory)";

    private final EntityManager entities;

    RecordList(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Newest first.
     *
     * @param territory beginning of the unit codes that the reader sees
     */
    public List<RecordCover> list(RecordFilter filter, String reader, String territory, int limit) {
        Map<String, Object> parameters = visible(reader, territory);
        String where = String.join(" and ", conditions(filter, parameters));
        TypedQuery<LandRecord> query = entities.createQuery(
                "select r from LandRecord r where " + where + " order by r.id desc", LandRecord.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit)
                .getResultStream()
                .map(LandRecord::cover)
                .toList();
    }

    /** How many the reader sees of each state, whatever state is asked for. */
    public Map<RecordState, Long> counts(RecordFilter filter, String reader, String territory) {
        RecordFilter anyState = new RecordFilter(null, filter.author(), filter.kind(), filter.text(), null);
        Map<String, Object> parameters = visible(reader, territory);
        String where = String.join(" and ", conditions(anyState, parameters));
        TypedQuery<Object[]> query = entities.createQuery(
                "select r.state, count(r) from LandRecord r where " + where + " group by r.state", Object[].class);
        parameters.forEach(query::setParameter);
        Map<RecordState, Long> counts = new EnumMap<>(RecordState.class);
        query.getResultList().forEach(row -> counts.put((RecordState) row[0], (Long) row[1]));
        return counts;
    }

    private static Map<String, Object> visible(String reader, String territory) {
        return new HashMap<>(Map.of("reader", reader, "none", "", "territory", territory + "%"));
    }

    private static List<String> conditions(RecordFilter filter, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>(List.of(VISIBLE));
        add(parts, parameters, "r.state = :state", "state", filter.state());
        add(parts, parameters, "r.author = :author", "author", filter.author());
        add(parts, parameters, "r.kind = :kind", "kind", filter.kind());
        add(parts, parameters, "r.id < :before", "before", filter.beforeId());
        if (filter.text() != null) {
            String escaped = filter.text().replace("!", "!!").replace("%", "!%").replace("_", "!_");
            parts.add("(r.number like :text escape '!' or r.title like :text escape '!')");
            parameters.put("text", "%" + escaped + "%");
        }
        return parts;
    }

    private static void add(
            List<String> parts, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            parts.add(condition);
            parameters.put(name, value);
        }
    }
}
