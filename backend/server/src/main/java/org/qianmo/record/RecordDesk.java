package org.qianmo.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.district.UnitCodes;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.record.store.LandRecord;
import org.qianmo.record.store.Records;
import org.qianmo.settings.DistrictSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens records and takes them from state to state. Each call locks its record, so that one follows the other. */
@Service
public class RecordDesk {

    private final Records records;
    private final AccessPolicy policy;
    private final AuditTrail audit;
    private final Clock clock;
    private final DistrictSettings district;

    RecordDesk(Records records, AccessPolicy policy, AuditTrail audit, Clock clock, DistrictSettings district) {
        this.records = records;
        this.policy = policy;
        this.audit = audit;
        this.clock = clock;
        this.district = district;
    }

    /** Opens a draft; with a caller's key that was used before, the record of that time. */
    @Transactional
    public RecordCover open(Opening opening, Actor actor) {
        policy.mayEditLand(actor);
        refuseLater(opening.effectiveOn());
        return again(opening, actor).orElseGet(() -> openNew(opening, actor));
    }

    private Optional<RecordCover> again(Opening opening, Actor actor) {
        return Optional.ofNullable(opening.callerKey()).flatMap(key -> records.byCallerKey(actor.username(), key));
    }

    private RecordCover openNew(Opening opening, Actor actor) {
        Instant now = clock.instant();
        LandRecord landRecord = new LandRecord(opening, actor.username(), now);
        String series =
                district.recordPrefix() + "-" + now.atZone(district.timeZone()).getYear();
        long id = records.insert(landRecord, series).id();
        happened(landRecord, RecordEvent.Kind.OPENED, now, null, actor);
        return landRecord.cover();
    }

    /** @param base the version that its author saw */
    @Transactional
    public RecordCover amend(long id, int base, String title, String note, LocalDate effectiveOn, Actor actor) {
        refuseLater(effectiveOn);
        LandRecord landRecord = lockOwn(id, OptionalInt.of(base), actor);
        landRecord.amend(title, note, effectiveOn);
        return records.flush(landRecord);
    }

    private void refuseLater(LocalDate effectiveOn) {
        if (effectiveOn != null && effectiveOn.isAfter(district.today(clock))) {
            throw Problem.unprocessable(
                    "EFFECTIVE_LATER", "生效日期不能晚于今天", "the effective date must not be later than today");
        }
    }

    /** For a step of the author's work: the record is locked, and open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordCover lockForWork(long id, Actor actor) {
        LandRecord landRecord = lockOwn(id, OptionalInt.empty(), actor);
        landRecord.require(RecordState.DRAFT, RecordState.RETURNED);
        return landRecord.cover();
    }

    /** As {@link #lockForWork}, for a step that changes parcels. @throws Problem 409 if the record is about something else */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordCover lockForLand(long id, Actor actor) {
        RecordCover cover = lockForWork(id, actor);
        refuseOtherMatters(cover);
        return cover;
    }

    private static void refuseOtherMatters(RecordCover cover) {
        if (!cover.kind().changesParcels()) {
            throw Problem.conflict(
                    "RECORD_KIND",
                    "案卷 " + cover.number() + " 不涉及地块变更",
                    "record " + cover.number() + " changes no parcels");
        }
    }

    /** For a step that is only tried: the same refusals as of {@link #lockForLand}, and nobody waits. */
    @Transactional(readOnly = true)
    public void mayWork(long id, Actor actor) {
        policy.mayEditLand(actor);
        LandRecord landRecord = records.row(id).orElseThrow(RecordShelf::absent);
        refuseOthers(landRecord, actor);
        landRecord.require(RecordState.DRAFT, RecordState.RETURNED);
        refuseOtherMatters(landRecord.cover());
    }

    /** Ends a step of the author's work: what the record holds by now, and a new version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordCover worked(long id, int parcels, Collection<String> unitCodes) {
        LandRecord landRecord = records.lock(id).orElseThrow(RecordShelf::absent);
        landRecord.hold(parcels, UnitCodes.smallestOver(unitCodes));
        return records.touch(landRecord);
    }

    /** Something beside its parcels was changed: the record gets a new version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void touched(long id) {
        records.touch(records.lock(id).orElseThrow(RecordShelf::absent));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public RecordCover submit(long id, int base, String words, Actor actor) {
        LandRecord landRecord = lockOwn(id, OptionalInt.of(base), actor);
        Instant now = clock.instant();
        landRecord.submit(now);
        happened(landRecord, RecordEvent.Kind.SUBMITTED, now, words, actor);
        return records.flush(landRecord);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public RecordCover withdraw(long id, int base, String words, Actor actor) {
        LandRecord landRecord = lockOwn(id, OptionalInt.of(base), actor);
        Instant now = clock.instant();
        landRecord.withdraw(now);
        happened(landRecord, RecordEvent.Kind.WITHDRAWN, now, words, actor);
        return records.flush(landRecord);
    }

    /** For a decision of somebody else than the author: the record is locked, and waits for one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordCover lockForDecision(long id, int base, Actor actor) {
        LandRecord landRecord = records.lock(id).orElseThrow(RecordShelf::absent);
        refuseStale(landRecord, OptionalInt.of(base));
        landRecord.require(RecordState.SUBMITTED);
        if (landRecord.cover().isAuthor(actor.username())) {
            throw new Problem(
                    HttpStatus.FORBIDDEN,
                    "AUTHOR_MAY_NOT_APPROVE",
                    new Messages("编制人不能审核自己的案卷", "the author may not decide on the own record"));
        }
        return landRecord.cover();
    }

    /** @param words the reason of a return; may be null for an approval */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordCover decide(long id, RecordState decision, String words, Instant now, Actor actor) {
        LandRecord landRecord = records.lock(id).orElseThrow(RecordShelf::absent);
        landRecord.decide(decision, actor.username(), now, words);
        happened(landRecord, RecordEvent.Kind.valueOf(decision.name()), now, words, actor);
        return records.flush(landRecord);
    }

    /** Written down twice: where the office looks, and in the chain that nobody can change. */
    private void happened(LandRecord landRecord, RecordEvent.Kind kind, Instant at, String words, Actor actor) {
        records.add(landRecord.id(), kind, actor.username(), at, words);
        RecordCover cover = landRecord.cover();
        audit.append(new AuditAct(
                actor.username(),
                Act.valueOf("RECORD_" + kind),
                Subject.of(Subject.Kind.RECORD, cover.id()),
                cover.id(),
                new FieldDigest()
                        .text(cover.title())
                        .text(cover.note())
                        .text(words)
                        .hex(),
                "number=" + cover.number() + " parcels=" + cover.parcels()));
    }

    private LandRecord lockOwn(long id, OptionalInt base, Actor actor) {
        policy.mayEditLand(actor);
        LandRecord landRecord = records.lock(id).orElseThrow(RecordShelf::absent);
        refuseOthers(landRecord, actor);
        refuseStale(landRecord, base);
        return landRecord;
    }

    private static void refuseOthers(LandRecord landRecord, Actor actor) {
        if (!landRecord.cover().isAuthor(actor.username())) {
            throw Problem.forbidden("只有编制人可以修改案卷", "only its author may work on a record");
        }
    }

    private static void refuseStale(LandRecord landRecord, OptionalInt base) {
        if (base.isPresent() && landRecord.cover().version() != base.getAsInt()) {
            throw stale(landRecord.cover());
        }
    }

    private static Problem stale(RecordCover present) {
        return new Problem(
                HttpStatus.PRECONDITION_FAILED,
                "STALE_VERSION",
                new Messages("案卷在此期间已有改动，请刷新后再操作", "the record was worked on meanwhile: look at it again first"),
                List.of(),
                Map.of("currentVersion", present.version()));
    }
}
