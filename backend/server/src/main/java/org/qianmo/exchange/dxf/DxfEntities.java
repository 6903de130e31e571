package org.qianmo.exchange.dxf;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.qianmo.exchange.layer.UnusableFile;

/** The entities of a section or a block, one by one. */
final class DxfEntities {

    private static final Set<String> ENDS = Set.of("ENDSEC", "ENDBLK", "EOF", "SECTION", "BLOCK");
    private static final String VERTEX = "VERTEX";
    private static final String VERTICES_END = "SEQEND";

    private final DxfTags tags;

    DxfEntities(DxfTags tags) {
        this.tags = tags;
    }

    /** @return empty at the end of the section or block; the tag that ends it stays */
    Optional<DxfEntity> next() throws UnusableFile, IOException {
        tags.skipEntity();
        if (tags.peek().isEmpty() || ENDS.contains(tags.peek().get().value().strip())) {
            return Optional.empty();
        }
        DxfEntity entity = begin(tags.next().orElseThrow().value().strip());
        readTags(entity);
        if (entity instanceof PolylineEntity polyline && entity.type().equals(PolylineEntity.HEAVY)) {
            readVertices(polyline);
        }
        return Optional.of(entity);
    }

    private static DxfEntity begin(String type) {
        if (TextEntity.TYPES.contains(type)) {
            return new TextEntity(type);
        }
        return switch (type) {
            case PolylineEntity.LIGHT, PolylineEntity.HEAVY -> new PolylineEntity(type);
            case HatchEntity.TYPE -> new HatchEntity();
            case SolidEntity.TYPE -> new SolidEntity();
            case InsertEntity.TYPE -> new InsertEntity();
            default -> new OtherEntity(type);
        };
    }

    private void readTags(DxfEntity entity) throws UnusableFile, IOException {
        while (tags.peek().isPresent() && tags.peek().get().code() != 0) {
            entity.read(tags.next().orElseThrow());
        }
    }

    private void readVertices(PolylineEntity polyline) throws UnusableFile, IOException {
        while (tags.peek().isPresent() && tags.peek().get().is(0, VERTEX)) {
            tags.next();
            polyline.beginVertex();
            readVertex(polyline);
        }
        if (tags.peek().isPresent() && tags.peek().get().is(0, VERTICES_END)) {
            tags.next();
            tags.skipEntity();
        }
    }

    /** A vertex has a layer, a handle and data of its own, which are not those of its line. */
    private void readVertex(PolylineEntity polyline) throws UnusableFile, IOException {
        while (tags.peek().isPresent() && tags.peek().get().code() != 0) {
            DxfTags.Tag tag = tags.next().orElseThrow();
            if (tag.code() == 10 || tag.code() == 20 || tag.code() == 42 || tag.code() == 70) {
                polyline.read(tag);
            }
        }
    }
}
