package org.qianmo.exchange.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.exchange.Arrival;
import org.qianmo.exchange.Arrivals;
import org.qianmo.exchange.CheckResult;
import org.qianmo.exchange.ImportRequest;
import org.qianmo.exchange.ImportRequest.Mode;
import org.qianmo.exchange.ImportRequest.OnInvalid;
import org.qianmo.exchange.Imports;
import org.qianmo.exchange.IncomingLayer;
import org.qianmo.exchange.RowFindings;
import org.qianmo.exchange.desk.store.DeliveryRows;
import org.qianmo.exchange.diagnosis.Diagnoses;
import org.qianmo.exchange.diagnosis.Diagnosis;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.http.FindingBody;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.Job;
import org.qianmo.job.JobReport;
import org.qianmo.job.Jobs;
import org.qianmo.kernel.topology.Severity;
import org.qianmo.parcel.Views;
import org.qianmo.record.DirectChanges;
import org.springframework.stereotype.Service;

/** The steps of a delivery after it has come: what it is, how to read it, check, load. */
@Service
class DeliverySteps {

    /** What a report holds of errors, and of warnings: more is for a program to look at, not for a person. */
    private static final int FINDINGS_MAX = 50_000;

    private final DeliveryRows rows;
    private final DeliveryFolders folders;
    private final DeliveryPapers papers;
    private final RememberedFields remembered;
    private final Arrivals arrivals;
    private final Diagnoses diagnoses;
    private final Imports imports;
    private final Jobs jobs;
    private final AccessPolicy policy;
    private final DirectChanges direct;
    private final Views views;

    DeliverySteps(
            DeliveryRows rows,
            DeliveryFolders folders,
            DeliveryPapers papers,
            RememberedFields remembered,
            Arrivals arrivals,
            Diagnoses diagnoses,
            Imports imports,
            Jobs jobs,
            AccessPolicy policy,
            DirectChanges direct,
            Views views) {
        this.rows = rows;
        this.folders = folders;
        this.papers = papers;
        this.remembered = remembered;
        this.arrivals = arrivals;
        this.diagnoses = diagnoses;
        this.imports = imports;
        this.jobs = jobs;
        this.policy = policy;
        this.direct = direct;
        this.views = views;
    }

    /** Looks at what has come. */
    Delivery read(Delivery delivery, Actor actor) {
        return start("diagnosis", delivery, DeliveryState.READING, DeliveryState.UNUSABLE, actor, (busy, report) -> {
            report.step(0, "计算校验和", "computing the checksum");
            rows.sha256(busy.id(), folders.sha256(busy.id()));
            report.step(0.3, "识别文件", "looking at the file");
            DeliveryNotes notes = diagnosed(busy, arrived(busy), actor);
            finish(busy, DeliveryState.READY, notes);
        });
    }

    private DeliveryNotes arrived(Delivery delivery) throws IOException {
        try {
            Arrival arrival = arrivals.open(folders.file(delivery));
            List<DeliveryNotes.LayerLine> lines = new ArrayList<>();
            arrival.layers().forEach(layer -> lines.add(line(layer)));
            List<Messages> said = arrival.notices().stream()
                    .map(notice -> new Messages(notice.zh(), notice.en()))
                    .toList();
            DeliveryNotes found = delivery.notes().found(lines, said);
            return onlyLayer(arrival)
                    .map(only -> found.chosen(found.choice().ofLayer(only)))
                    .orElse(found);
        } catch (UnusableFile unusable) {
            throw Imports.problem(unusable);
        }
    }

    private static Optional<String> onlyLayer(Arrival arrival) {
        try {
            return Optional.of(arrival.choose(Optional.empty()).name());
        } catch (UnusableFile several) {
            return Optional.empty();
        }
    }

    private static DeliveryNotes.LayerLine line(IncomingLayer layer) {
        var rows = layer.summary().rows();
        return new DeliveryNotes.LayerLine(
                layer.name(),
                layer.format().id(),
                layer.format().title(),
                layer.summary().shapes().name(),
                rows.isPresent() ? rows.getAsLong() : null);
    }

    /** Writes the diagnosis of the chosen layer, and notes what the next steps need of it. */
    private DeliveryNotes diagnosed(Delivery delivery, DeliveryNotes notes, Actor actor) throws IOException {
        if (notes.choice().layer() == null) {
            papers.withoutDiagnosis(delivery.id());
            return notes.diagnosed(null, false, null);
        }
        try {
            IncomingLayer layer =
                    arrivals.open(folders.file(delivery)).choose(notes.choice().layerName());
            String layout = remembered.layout(layer, notes.choice());
            Map<String, String> before = remembered.of(layout);
            Set<String> notChosen = new HashSet<>(before.keySet());
            notChosen.removeAll(notes.choice().mapping().keySet());
            Diagnosis diagnosis = diagnoses.of(layer, notes.choice().reading(before), notChosen, views.of(actor));
            papers.write(delivery.id(), diagnosis);
            return notes.diagnosed(
                    layout, diagnosis.crs().needed(), diagnosis.crs().warning());
        } catch (UnusableFile unusable) {
            throw Imports.problem(unusable);
        }
    }

    /**
     * Changes how a delivery is to be read, and looks at it again.
     *
     * @throws Problem 409 unless it waits for that; 422 if the layer cannot be read so
     */
    Delivery choose(Delivery delivery, UnaryOperator<Choice> change, Actor actor) throws IOException {
        if (delivery.state() != DeliveryState.READY && delivery.state() != DeliveryState.CHECKED) {
            throw busy(delivery);
        }
        Choice choice = change.apply(delivery.notes().choice());
        DeliveryNotes notes = diagnosed(delivery, delivery.notes().chosen(choice), actor);
        if (!rows.move(delivery, DeliveryState.READY, notes)) {
            throw busy(delivery);
        }
        return rows.find(delivery.id()).orElseThrow();
    }

    /** @throws Problem 409 unless it waits for that; 422 if nobody says which layer, or in which coordinate system */
    Delivery check(Delivery delivery, Actor actor) {
        policy.mayEditLand(actor);
        if (delivery.state() != DeliveryState.READY && delivery.state() != DeliveryState.CHECKED) {
            throw busy(delivery);
        }
        mustBeToldHowToRead(delivery.notes());
        return start("check", delivery, DeliveryState.CHECKING, DeliveryState.READY, actor, (busy, report) -> {
            RowFindings findings = new RowFindings(FINDINGS_MAX);
            warnOfShift(busy, findings);
            CheckResult result =
                    imports.check(request(busy, Mode.DRAFT, OnInvalid.SKIP, null, actor), findings, report);
            papers.write(busy.id(), findings.inOrderOfRows());
            finish(busy, DeliveryState.CHECKED, busy.notes().checked(result));
        });
    }

    private static void mustBeToldHowToRead(DeliveryNotes notes) {
        if (notes.choice().layer() == null) {
            throw Problem.unprocessable(
                    "LAYER_AMBIGUOUS", "有多个图层，请指定其中一个", "there are several layers: name one of them");
        }
        if (notes.systemNeeded()) {
            throw Problem.unprocessable(
                    "CRS_UNKNOWN", "文件没有说明坐标系，请指定坐标系", "the file does not state its coordinate system: choose one");
        }
    }

    private static void warnOfShift(Delivery delivery, RowFindings findings) {
        Messages suspected = delivery.notes().shiftSuspected();
        if (suspected != null) {
            findings.add(new FindingBody(
                    "POSITIONS_SUSPECT", Severity.WARNING.name(), suspected, null, null, null, null, null, null));
        }
    }

    /** @throws Problem 409 unless it was checked; 403 if the actor may not load in this way */
    Delivery load(Delivery delivery, Mode mode, OnInvalid invalid, String title, Actor actor) {
        policy.mayEditLand(actor);
        if (mode == Mode.DIRECT) {
            direct.requireLoad(actor);
        }
        if (delivery.state() != DeliveryState.CHECKED) {
            throw busy(delivery);
        }
        return start("import", delivery, DeliveryState.LOADING, DeliveryState.CHECKED, actor, (busy, report) -> {
            RowFindings findings = new RowFindings(JobReport.FINDINGS_MAX);
            imports.load(request(busy, mode, invalid, title, actor), findings, report, result -> {
                remembered.remember(busy.notes(), actor);
                finish(busy, DeliveryState.LOADED, busy.notes().loaded(result));
            });
            folders.deleteContent(busy.id());
        });
    }

    private ImportRequest request(Delivery delivery, Mode mode, OnInvalid invalid, String title, Actor actor) {
        Map<String, String> mapping =
                new LinkedHashMap<>(remembered.of(delivery.notes().layout()));
        return new ImportRequest(
                folders.file(delivery),
                delivery.notes().choice().layerName(),
                delivery.notes().choice().reading(mapping),
                invalid,
                mode,
                Optional.ofNullable(title),
                actor);
    }

    private void finish(Delivery busy, DeliveryState state, DeliveryNotes notes) {
        if (!rows.move(busy, state, notes)) {
            throw new IllegalStateException("delivery " + busy.id() + " is not " + busy.state() + " any more");
        }
    }

    private Delivery start(
            String kind,
            Delivery delivery,
            DeliveryState during,
            DeliveryState otherwise,
            Actor actor,
            DeliveryWork.Step step) {
        if (!rows.move(delivery, during, delivery.notes())) {
            throw busy(delivery);
        }
        Delivery busy = rows.find(delivery.id()).orElseThrow();
        Job job = submit(kind, busy, delivery.state(), otherwise, actor, step);
        rows.job(busy.id(), job.id());
        return rows.find(busy.id()).orElseThrow();
    }

    private Job submit(
            String kind,
            Delivery busy,
            DeliveryState before,
            DeliveryState otherwise,
            Actor actor,
            DeliveryWork.Step step) {
        try {
            return jobs.submit(kind, busy.fileName(), actor, new DeliveryWork(busy, otherwise, rows, step));
        } catch (Problem queueFull) {
            rows.find(busy.id()).ifPresent(now -> rows.move(now, before, now.notes()));
            throw queueFull;
        }
    }

    Problem busy(Delivery delivery) {
        return Problem.conflict(
                "DELIVERY_STATE",
                "来件目前的状态（" + delivery.state() + "）不允许此操作",
                "the delivery's state (" + delivery.state() + ") does not allow this now");
    }
}
