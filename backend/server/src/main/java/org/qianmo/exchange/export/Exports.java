package org.qianmo.exchange.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.crs.CoordinateTransform;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.LayerWriter;
import org.qianmo.exchange.layer.OutgoingLayer;
import org.qianmo.exchange.layer.UnusableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends layers as archives. Three things go on at once: rows are read in one thread, moved to their coordinate system and
 * written in that of the caller, and compressed in others. Memory does not grow with the rows.
 */
@Service
public class Exports {

    /** The lowest at which an archive of parcels is as small, within 2 %, as one that zip makes; at 1 it is a sixth larger. */
    private static final int PACKING_LEVEL = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    private final CoordinateSystems systems;
    private final Clock clock;
    private final JsonMapper json;
    private final Executor threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), Exports::thread);

    Exports(CoordinateSystems systems, Clock clock, JsonMapper json) {
        this.systems = systems;
        this.clock = clock;
        this.json = json;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "export-deflate");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Sends what is asked for. When this returns, or throws, the query is over.
     *
     * @param folder empty; the caller deletes it
     * @param out stays open. What went out before an exception is no whole archive
     * @throws UnusableFile if the format cannot hold it
     * @throws IOException if nobody listens any more
     */
    public void send(ExportRequest request, Path folder, OutputStream out) throws UnusableFile, IOException {
        ZippedFiles files = new ZippedFiles(out, folder, PACKING_LEVEL, threads);
        try (RowPump rows = new RowPump((total, row) -> request.source().read(request.filter(), total, row))) {
            Written written = write(request, rows, files);
            files.sendWaiting();
            byte[] manifest =
                    json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(request, written, files));
            try (OutputStream member = files.stream(Manifest.NAME)) {
                member.write(manifest);
            }
            files.finish();
            log(request, written, manifest);
        } finally {
            files.release();
        }
    }

    /** @param squareMetres null where no row has any */
    private record Written(long rows, BigDecimal squareMetres, long altered) {}

    private Written write(ExportRequest request, RowPump rows, ZippedFiles files) throws UnusableFile, IOException {
        CoordinateTransform transform = systems.between(Srid.CGCS2000, request.system());
        OutgoingLayer layer = layerOf(request, rows.total());
        long count = 0;
        BigDecimal squareMetres = null;
        LayerWriter writer = request.format().open(layer, files);
        try (writer) {
            List<ExportRow> batch = rows.next(files::beat);
            for (; !batch.isEmpty(); batch = rows.next(files::beat)) {
                for (ExportRow row : batch) {
                    MultiPolygon shape = row.shape();
                    transform.inPlace(shape);
                    writer.write(shape, row.values());
                    squareMetres = sum(squareMetres, row.bookedSquareMetres());
                }
                count += batch.size();
                files.beat();
            }
        }
        return new Written(count, squareMetres, writer.alteredValues());
    }

    private static BigDecimal sum(BigDecimal sum, BigDecimal more) {
        return sum == null || more == null ? more == null ? sum : more : sum.add(more);
    }

    static OutgoingLayer layerOf(ExportRequest request, long rows) {
        ExportSource source = request.source();
        return new OutgoingLayer(
                source.layer(),
                source.title().zh(),
                request.system(),
                request.text(),
                source.fields(),
                OptionalLong.of(rows));
    }

    private Manifest manifest(ExportRequest request, Written written, ZippedFiles files) {
        return new Manifest(
                request.source().layer(),
                request.source().title(),
                clock.instant(),
                new Manifest.Who(
                        request.actor().username(),
                        request.actor().displayName(),
                        request.actor().territory().code()),
                request.day(),
                request.asked(),
                request.system().label(),
                request.format().id(),
                request.text().name(),
                written.rows(),
                written.squareMetres(),
                written.altered(),
                files.members());
    }

    private static void log(ExportRequest request, Written written, byte[] manifest) {
        MessageDigest digest = ZippedFiles.sha256();
        LOG.info(
                "{} exported {} {} as {}, manifest sha256 {}",
                request.actor().username(),
                written.rows(),
                request.source().layer(),
                request.format().id(),
                HexFormat.of().formatHex(digest.digest(manifest)));
    }
}
