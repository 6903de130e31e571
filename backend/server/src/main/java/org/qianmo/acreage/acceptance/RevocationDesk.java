package org.qianmo.acreage.acceptance;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.acreage.acceptance.store.RevocationRows;
import org.qianmo.acreage.acceptance.store.WorkList;
import org.qianmo.acreage.increment.Revocation;
import org.qianmo.acreage.increment.Revocations;
import org.qianmo.audit.Act;
import org.qianmo.audit.AuditAct;
import org.qianmo.audit.AuditTrail;
import org.qianmo.audit.FieldDigest;
import org.qianmo.audit.Subject;
import org.qianmo.http.Problem;
import org.qianmo.record.Opening;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordKind;
import org.qianmo.record.RecordShelf;
import org.qianmo.record.RecordState;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Revocations: a record that takes accepted works back, prepared here, handed in and decided as any other record. */
@Service
public class RevocationDesk {

    private final RevocationRows rows;
    private final WorkList works;
    private final Revocations revocations;
    private final RecordDesk records;
    private final RecordShelf shelf;
    private final AccessPolicy policy;
    private final AuditTrail trail;
    private final DistrictSettings district;
    private final Clock clock;

    RevocationDesk(
            RevocationRows rows,
            WorkList works,
            Revocations revocations,
            RecordDesk records,
            RecordShelf shelf,
            AccessPolicy policy,
            AuditTrail trail,
            DistrictSettings district,
            Clock clock) {
        this.rows = rows;
        this.works = works;
        this.revocations = revocations;
        this.records = records;
        this.shelf = shelf;
        this.policy = policy;
        this.trail = trail;
        this.district = district;
        this.clock = clock;
    }

    /**
     * A record and what it takes back.
     *
     * @param plan what it would do to the figures now; empty once it was decided, or where it is refused
     * @param refusal why it could not take effect now
     */
    public record Asked(
            RecordCover cover,
            StatedRevocation stated,
            List<WorkEntry> works,
            Optional<List<Revocation>> plan,
            Optional<Problem> refusal) {}

    /**
     * Opens a record with the revocation in it; with a caller's key that was used before, the record of that time.
     *
     * @throws Problem 403 outside the actor's territory, 404 if a work is not there, 409 if one is revoked already or the key
     *     was used for something else, 422 for a day that has not come, or is too early
     */
    @Transactional
    public Asked open(StatedRevocation stated, String callerKey, Actor actor) {
        Set<String> units = units(stated.works());
        policy.mayEditLandIn(actor, units);
        if (stated.revokedOn().isAfter(district.today(clock))) {
            throw Problem.unprocessable(
                    "EFFECTIVE_LATER", "撤销日期不能晚于今天", "the day of the revocation must not be later than today");
        }
        revocations.plan(stated.works(), stated.revokedOn());
        RecordCover cover =
                records.open(new Opening(RecordKind.ACCEPTANCE, title(stated), null, null, null, callerKey), actor);
        Optional<StatedRevocation> before = rows.find(cover.id());
        if (before.isPresent()) {
            if (!before.get().equals(stated)) {
                throw Problem.conflict(
                        "KEY_USED", "这个幂等键已用于另一份申请", "the idempotency key was used for another application");
            }
            return find(cover.id(), actor);
        }
        rows.insert(cover.id(), stated);
        records.worked(cover.id(), 0, units);
        trail.append(stated(cover, stated, actor));
        return find(cover.id(), actor);
    }

    private String title(StatedRevocation stated) {
        String first = works.find(stated.works().get(0)).orElseThrow().documentNo();
        int others = stated.works().size() - 1;
        return "撤销验收 " + first + (others == 0 ? "" : " 等 " + (others + 1) + " 项");
    }

    private static AuditAct stated(RecordCover cover, StatedRevocation stated, Actor actor) {
        FieldDigest digest =
                new FieldDigest().text(stated.revokedOn().toString()).text(stated.words());
        stated.works().forEach(digest::number);
        return new AuditAct(
                actor.username(),
                Act.REVOCATION_STATED,
                Subject.of(Subject.Kind.RECORD, cover.id()),
                cover.id(),
                digest.hex(),
                "works=" + stated.works().size());
    }

    /** Towns and villages of the works. @throws Problem 404 if one is not there */
    Set<String> units(Collection<Long> ids) {
        Set<String> units = new HashSet<>();
        for (long id : ids) {
            WorkEntry work = entry(id);
            units.add(work.villageCode() == null ? work.townCode() : work.villageCode());
        }
        return units;
    }

    private WorkEntry entry(long id) {
        return works.find(id).orElseThrow(() -> Problem.notFound("没有验收 " + id, "there is no work " + id));
    }

    /** @throws Problem 404 if the record is about something else, 403 outside the actor's territory */
    @Transactional(readOnly = true)
    public Asked find(long recordId, Actor actor) {
        RecordCover cover = shelf.find(recordId, actor);
        StatedRevocation stated = rows.find(recordId)
                .orElseThrow(() -> Problem.notFound("案卷没有撤销验收", "the record takes no acceptance back"));
        List<WorkEntry> entries = stated.works().stream().map(this::entry).toList();
        boolean open = cover.isOpen() || cover.state() == RecordState.SUBMITTED;
        if (!open) {
            return new Asked(cover, stated, entries, Optional.empty(), Optional.empty());
        }
        try {
            List<Revocation> plan = revocations.plan(stated.works(), stated.revokedOn());
            return new Asked(cover, stated, entries, Optional.of(plan), Optional.empty());
        } catch (Problem refusal) {
            return new Asked(cover, stated, entries, Optional.empty(), Optional.of(refusal));
        }
    }
}
