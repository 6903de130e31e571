package org.qianmo.exchange.dxf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qianmo.exchange.layer.UnusableFile;

/** The blocks of a drawing, in memory within a bound: they come before what uses them. */
final class BlockTable {

    private static final int VERTICES_MAX = 2_000_000;
    private static final int ENTITIES_MAX = 500_000;

    private final Map<String, Block> blocks = new HashMap<>();
    private int vertices;
    private int entities;

    /** One block: shapes and further inserts in its own coordinates. */
    record Block(double baseX, double baseY, List<DxfShape> shapes, List<InsertEntity> inserts) {}

    /** Reads one block, from behind the tag that begins it to the one that ends it. */
    void read(DxfTags tags) throws UnusableFile, IOException {
        String name = "";
        double x = 0;
        double y = 0;
        while (tags.peek().isPresent() && tags.peek().get().code() != 0) {
            DxfTags.Tag tag = tags.next().orElseThrow();
            name = tag.code() == 2 ? tag.value().strip() : name;
            x = tag.code() == 10 ? tag.number() : x;
            y = tag.code() == 20 ? tag.number() : y;
        }
        Block block = new Block(x, y, new ArrayList<>(), new ArrayList<>());
        DxfEntities content = new DxfEntities(tags);
        for (Optional<DxfEntity> entity = content.next(); entity.isPresent(); entity = content.next()) {
            take(entity.get(), block);
        }
        blocks.put(name, block);
    }

    /** Open lines are how symbols are drawn: within a block they are nobody's ground. */
    private void take(DxfEntity entity, Block block) throws UnusableFile {
        if (entity instanceof InsertEntity insert) {
            block.inserts().add(insert);
        } else if (entity.isShape()) {
            DxfShape shape = DxfShape.of(entity);
            boolean symbol = entity instanceof PolylineEntity line && line.isOpen();
            if (!symbol) {
                block.shapes().add(shape);
                vertices +=
                        shape.polygon().map(polygon -> polygon.getNumPoints()).orElse(0);
            }
        }
        if (++entities > ENTITIES_MAX || vertices > VERTICES_MAX) {
            throw DxfFault.DXF_TOO_COMPLEX.at(VERTICES_MAX);
        }
    }

    Optional<Block> find(String name) {
        return Optional.ofNullable(blocks.get(name));
    }
}
