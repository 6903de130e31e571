package org.qianmo.record.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.district.AdminUnits;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordRights;
import org.qianmo.record.RecordShelf;
import org.springframework.stereotype.Component;

/** Makes bodies of covers: names for user names and units, and what the caller may do. */
@Component
public class RecordBodies {

    private final RecordShelf shelf;
    private final RecordRights rights;
    private final PeopleOffice people;
    private final AdminUnits units;

    RecordBodies(RecordShelf shelf, RecordRights rights, PeopleOffice people, AdminUnits units) {
        this.shelf = shelf;
        this.rights = rights;
        this.people = people;
        this.units = units;
    }

    public RecordBody of(RecordCover cover, Actor actor) {
        return of(List.of(cover), actor).get(0);
    }

    List<RecordBody> of(Collection<RecordCover> covers, Actor actor) {
        Set<String> usernames = new HashSet<>();
        for (RecordCover cover : covers) {
            usernames.add(cover.author());
            if (cover.decidedBy() != null) {
                usernames.add(cover.decidedBy());
            }
        }
        Map<String, String> names = people.displayNames(usernames);
        return covers.stream().map(cover -> body(cover, names, actor)).toList();
    }

    private RecordBody body(RecordCover cover, Map<String, String> names, Actor actor) {
        Long reversedBy = shelf.reversalOf(cover.id()).map(RecordCover::id).orElse(null);
        return new RecordBody(
                cover.id(),
                cover.number(),
                cover.title(),
                cover.kind(),
                cover.state(),
                cover.note(),
                cover.effectiveOn(),
                cover.author(),
                names.get(cover.author()),
                cover.createdAt(),
                cover.submittedAt(),
                cover.decidedBy(),
                cover.decidedBy() == null ? null : names.get(cover.decidedBy()),
                cover.decidedAt(),
                cover.reason(),
                cover.unitCode(),
                units.name(cover.unitCode()),
                cover.version(),
                cover.parcels(),
                cover.reverses(),
                reversedBy,
                rights.of(cover, reversedBy != null, actor));
    }
}
