package org.qianmo.acreage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.acreage.AcreageMember;
import org.qianmo.acreage.AcreageMembers;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.WorkCover;
import org.qianmo.acreage.WorkParcels;
import org.qianmo.acreage.figure.Amount;
import org.qianmo.acreage.figure.FigureCheck;
import org.qianmo.acreage.figure.FigureQuestion;
import org.qianmo.acreage.figure.Within;
import org.qianmo.acreage.increment.Increment;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a figure is made of, down to the parcels, and whether it is the sum of it. */
@RestController
@RequestMapping("/api/statements/acreage")
class PassportController {

    private final AcreageMembers members;
    private final WorkParcels parcels;
    private final FigureCheck check;
    private final StatementReader reader;
    private final Views views;

    PassportController(
            AcreageMembers members, WorkParcels parcels, FigureCheck check, StatementReader reader, Views views) {
        this.members = members;
        this.parcels = parcels;
        this.check = check;
        this.reader = reader;
        this.views = views;
    }

    @GetMapping("/members")
    MemberPage members(
            @RequestParam(required = false) String category,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) OffsetDateTime knownAt,
            @RequestParam(required = false) String within,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        FigureQuestion question = ofOneCategory(category, from, asOf, knownAt);
        if (limit < 1 || limit > Bounds.MEMBERS_PAGE_MAX) {
            throw StatementReader.bad("limit");
        }
        Within ground = reader.within(within, actor);
        AcreageMembers.Page page = members.page(question, ground, after, limit);
        List<Member> list =
                page.members().stream().map(member -> Member.of(member, page)).toList();
        Long next = list.size() < limit ? null : list.get(list.size() - 1).id();
        return new MemberPage(
                question.category(),
                ground.written(),
                from,
                question.asOf(),
                question.knownAt(),
                page.squareMetres().squareMetres(),
                page.total().value(),
                !page.shown().isEmpty() || list.isEmpty(),
                list,
                next,
                Rule.ACREAGE);
    }

    private FigureQuestion ofOneCategory(String category, LocalDate from, LocalDate asOf, OffsetDateTime knownAt) {
        FigureQuestion question = reader.question(category, from, asOf, knownAt);
        if (question.category() == null) {
            throw StatementReader.bad("category");
        }
        return question;
    }

    /** Computes one figure anew, from its increments. */
    @PostMapping("/recomputed")
    Recomputed recompute(
            @RequestParam(required = false) String category,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
            @RequestParam(required = false) String within,
            Actor actor) {
        Within ground = reader.within(within, actor);
        if (actor.role() != Role.OFFICIAL) {
            throw Problem.forbidden("只有审核人可以重新计算", "only an official has figures computed anew");
        }
        FigureQuestion question = ofOneCategory(category, from, asOf, null);
        FigureCheck.Comparison comparison = check.compare(question, ground);
        return new Recomputed(
                question.category(),
                ground.written(),
                from,
                question.asOf(),
                Sum.of(comparison.kept()),
                Sum.of(comparison.recomputed()),
                comparison.equal(),
                Rule.ACREAGE);
    }

    @GetMapping("/works/{id}/parcels")
    ParcelsBody parcels(
            @PathVariable long id,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Actor actor) {
        View view = views.of(actor, asOf, knownAt);
        WorkCover work = parcels.find(id).orElseThrow(() -> Problem.notFound("没有验收 " + id, "there is no work " + id));
        view.mustShow(work.townCode(), work.villageCode());
        List<WorkParcels.Share> shares = parcels.of(work, view, Bounds.FEATURES_MAX);
        Acreage sum = shares.stream().map(WorkParcels.Share::inWork).reduce(Acreage.ZERO, Acreage::plus);
        return new ParcelsBody(
                id,
                work.category(),
                work.documentNo(),
                work.acceptedOn(),
                work.whole().squareMetres(),
                work.counted().squareMetres(),
                sum.squareMetres(),
                sum.toMu().shown(),
                shares.stream().map(ParcelShare::of).toList());
    }

    /**
     * @param squareMetres of the whole figure
     * @param addsUp whether the 亩 of all members add up to that of the figure; of very many they are shown by themselves
     * @param next the id to go on after; null at the end
     */
    record MemberPage(
            Category category,
            String within,
            LocalDate from,
            LocalDate asOf,
            Instant knownAt,
            BigDecimal squareMetres,
            BigDecimal mu,
            boolean addsUp,
            List<Member> members,
            Long next,
            Rule rule) {}

    /** @param balanced whether its 亩 were moved so that parts add up */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Member(
            long id,
            Increment.Kind kind,
            long workId,
            String documentNo,
            String townCode,
            String villageCode,
            Long zoneId,
            BigDecimal squareMetres,
            BigDecimal mu,
            boolean balanced,
            LocalDate effectiveOn,
            Instant recordedAt,
            long recordId,
            String recordNumber,
            String recordTitle,
            String author,
            String approvedBy,
            Instant approvedAt,
            boolean synthetic) {

        static Member of(AcreageMember member, AcreageMembers.Page page) {
            return new Member(
                    member.id(),
                    member.kind(),
                    member.workId(),
                    member.documentNo(),
                    member.place().townCode(),
                    member.place().villageCode(),
                    member.place().zoneId(),
                    member.squareMetres().squareMetres(),
                    page.shown(member).value(),
                    page.shown(member).moved(),
                    member.effectiveOn(),
                    member.recordedAt(),
                    member.recordId(),
                    member.recordNumber(),
                    member.recordTitle(),
                    member.author(),
                    member.approvedBy(),
                    member.approvedAt(),
                    member.synthetic());
        }
    }

    record Sum(BigDecimal squareMetres, BigDecimal mu, int works) {

        static Sum of(Amount amount) {
            return new Sum(
                    amount.squareMetres().squareMetres(),
                    amount.squareMetres().toMu().shown(),
                    amount.works());
        }
    }

    record Recomputed(
            Category category,
            String within,
            LocalDate from,
            LocalDate asOf,
            Sum kept,
            Sum recomputed,
            boolean equal,
            Rule rule) {}

    /**
     * @param wholeSquareMetres of the work's ground
     * @param countedSquareMetres what the work counts for by now
     * @param squareMetres of the shares
     */
    record ParcelsBody(
            long workId,
            Category category,
            String documentNo,
            LocalDate acceptedOn,
            BigDecimal wholeSquareMetres,
            BigDecimal countedSquareMetres,
            BigDecimal squareMetres,
            BigDecimal mu,
            List<ParcelShare> parcels) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParcelShare(
            long id,
            int version,
            String code,
            String landClass,
            BigDecimal officialSquareMetres,
            BigDecimal squareMetres,
            BigDecimal mu,
            boolean balanced) {

        static ParcelShare of(WorkParcels.Share share) {
            return new ParcelShare(
                    share.parcel().id(),
                    share.parcel().version(),
                    share.parcel().facts().code(),
                    share.parcel().facts().landClass(),
                    share.parcel().officialArea().squareMetres(),
                    share.inWork().squareMetres(),
                    share.shown().value(),
                    share.shown().moved());
        }
    }
}
