package org.qianmo.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.record.store.RecordList;
import org.qianmo.record.store.Records;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records to be looked at. A person sees those of the own territory, and the own ones. */
@Service
@Transactional(readOnly = true)
public class RecordShelf {

    private final Records records;
    private final RecordList list;
    private final DistrictSettings district;

    RecordShelf(Records records, RecordList list, DistrictSettings district) {
        this.records = records;
        this.list = list;
        this.district = district;
    }

    /** @throws Problem 404 if there is none, 403 OUTSIDE_TERRITORY if the actor may not see it */
    public RecordCover find(long id, Actor actor) {
        RecordCover cover = records.cover(id).orElseThrow(RecordShelf::absent);
        if (!maySee(cover, actor)) {
            throw AccessPolicy.outsideTerritory();
        }
        return cover;
    }

    /** The same without a refusal: empty if there is none, or the actor may not see it. */
    public Optional<RecordCover> ifSeen(long id, Actor actor) {
        return records.cover(id).filter(cover -> maySee(cover, actor));
    }

    public boolean maySee(RecordCover cover, Actor actor) {
        return cover.isAuthor(actor.username())
                || seesAll(actor)
                || actor.territory().covers(cover.unitCode());
    }

    private boolean seesAll(Actor actor) {
        return actor.territory().covers(district.code());
    }

    /** Newest first. */
    public List<RecordCover> list(RecordFilter filter, int limit, Actor actor) {
        return list.list(filter, actor.username(), territory(actor), limit);
    }

    public Map<RecordState, Long> counts(RecordFilter filter, Actor actor) {
        return list.counts(filter, actor.username(), territory(actor));
    }

    /** What unit codes begin with that the actor sees: anything for the whole district, also records without a unit. */
    private String territory(Actor actor) {
        return seesAll(actor) ? "" : actor.territory().code();
    }

    public List<RecordEvent> events(long id) {
        return records.events(id);
    }

    /** The record that takes this one back, if one was opened and not withdrawn. */
    public Optional<RecordCover> reversalOf(long id) {
        return records.reversalsOf(id).stream().findFirst();
    }

    static Problem absent() {
        return Problem.notFound("没有这个案卷", "there is no such record");
    }
}
