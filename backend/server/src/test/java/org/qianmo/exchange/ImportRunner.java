package org.qianmo.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.qianmo.access.Actor;
import org.qianmo.crs.Srid;
import org.qianmo.district.AdminUnit;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.UnitLevel;
import org.qianmo.exchange.ImportRequest.Mode;
import org.qianmo.exchange.ImportRequest.OnInvalid;
import org.qianmo.exchange.layer.UploadedFile;
import org.qianmo.job.Jobs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs one import to its end and gives the job as a client would see it. */
class ImportRunner {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 20;

    private final Imports imports;
    private final WorkFolder work;
    private final Jobs jobs;
    private final JsonMapper json;
    private Mode mode = Mode.DIRECT;

    ImportRunner(Imports imports, WorkFolder work, Jobs jobs, JsonMapper json) {
        this.imports = imports;
        this.work = work;
        this.jobs = jobs;
        this.json = json;
    }

    /** Puts a file to upload into the folder of the import. */
    /** What the rows of the next imports become; parcels, if nobody says. */
    void into(Mode wanted) {
        mode = wanted;
    }

    interface Upload {
        Path into(Path folder) throws Exception;
    }

    JsonNode run(Upload upload, Optional<Srid> crs, OnInvalid invalid, Actor actor) throws Exception {
        Path folder = work.create();
        String id = start(upload, folder, crs, invalid, actor);
        return ended(id, folder, actor);
    }

    /** Takes in one layer of a file of any kind. */
    JsonNode run(Upload upload, String name, Optional<String> layer, Optional<Srid> crs, Actor actor) throws Exception {
        Path folder = work.create();
        ImportRequest request = new ImportRequest(
                new UploadedFile(upload.into(folder), name, folder),
                layer,
                ReadingChoice.of(crs, Optional.empty(), Optional.empty()),
                OnInvalid.SKIP,
                Mode.DIRECT,
                Optional.empty(),
                actor);
        return ended(imports.start(request).id(), folder, actor);
    }

    /** Starts an import, waits until it has read some rows, and cancels it. */
    JsonNode cancelled(Upload upload, Actor actor) throws Exception {
        Path folder = work.create();
        String id = start(upload, folder, Optional.empty(), OnInvalid.REJECT, actor);
        await(() -> find(id, actor).path("counts").path("read").asInt() > 0);
        jobs.cancel(id, actor);
        return ended(id, folder, actor);
    }

    private String start(Upload upload, Path folder, Optional<Srid> crs, OnInvalid invalid, Actor actor)
            throws Exception {
        ImportRequest request = new ImportRequest(
                new UploadedFile(upload.into(folder), "宗地.zip", folder),
                Optional.empty(),
                ReadingChoice.of(crs, Optional.empty(), Optional.empty()),
                invalid,
                mode,
                Optional.empty(),
                actor);
        return imports.start(request).id();
    }

    /** One town, a box around Nanhai, unless the district is there already. */
    void registerDistrict(AdminUnits units) {
        if (units.all().isEmpty()) {
            GeometryFactory lonLat = new GeometryFactory(new PrecisionModel(), Srid.CGCS2000.code());
            Polygon box = (Polygon) lonLat.toGeometry(new Envelope(112.8, 113.3, 22.8, 23.35));
            MultiPolygon outline = lonLat.createMultiPolygon(new Polygon[] {box});
            units.register(List.of(
                    new AdminUnit("440605", UnitLevel.DISTRICT, null, "南海区", "Nanhai", null, false),
                    new AdminUnit("440605011", UnitLevel.TOWN, "440605", "桂城街道", "Guicheng", outline, false)));
        }
    }

    private JsonNode ended(String id, Path folder, Actor actor) throws Exception {
        await(() -> !find(id, actor).path("finishedAt").isNull());
        await(() -> !folder.toFile().exists());
        return find(id, actor);
    }

    private JsonNode find(String id, Actor actor) {
        return json.readTree(jobs.find(id, actor).orElseThrow());
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < until) {
            Thread.sleep(POLL_MILLIS);
        }
        assertThat(happened.getAsBoolean()).as("ended within " + PATIENCE).isTrue();
    }
}
