package org.qianmo.exchange.dxf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.qianmo.exchange.layer.ReadingBounds;
import org.qianmo.exchange.layer.RowFault;
import org.qianmo.exchange.layer.RowFault.Code;
import org.qianmo.exchange.layer.TextFault;
import org.qianmo.exchange.layer.UnusableFile;

/** The shapes that inserts stand for, one by one: a few nested blocks can stand for more shapes than memory holds. */
final class InsertExpansion {

    /** Copies of one insert wait here too. */
    private static final int FRAMES_MAX = 20_000;

    private static final int DEPTH_MAX = 16;
    private static final int COPIES_MAX = 10_000;

    private final BlockTable blocks;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Set<String> open = new HashSet<>();
    private Optional<DxfShape> refused = Optional.empty();
    private long steps;

    /** A block that is being drawn. */
    private record Frame(
            String name,
            String layer,
            AffineTransformation placement,
            Iterator<DxfShape> shapes,
            Iterator<InsertEntity> inserts) {}

    InsertExpansion(BlockTable blocks) {
        this.blocks = blocks;
    }

    void begin(InsertEntity insert) {
        begin(insert, new AffineTransformation(), insert.layer());
    }

    /** @return empty when all is drawn */
    Optional<DxfShape> next() throws UnusableFile {
        while (true) {
            if (++steps > ReadingBounds.ROWS_MAX) {
                throw TextFault.TOO_MANY_ROWS.at(ReadingBounds.ROWS_MAX);
            }
            if (refused.isPresent()) {
                Optional<DxfShape> shape = refused;
                refused = Optional.empty();
                return shape;
            }
            if (frames.isEmpty()) {
                steps--;
                return Optional.empty();
            }
            Frame frame = frames.peek();
            if (frame.shapes().hasNext()) {
                return Optional.of(frame.shapes().next().placed(frame.placement(), frame.layer()));
            }
            if (frame.inserts().hasNext()) {
                InsertEntity inner = frame.inserts().next();
                begin(inner, frame.placement(), inner.layer().equals("0") ? frame.layer() : inner.layer());
            } else {
                frames.pop();
                if (frames.stream().noneMatch(other -> other.name().equals(frame.name()))) {
                    open.remove(frame.name());
                }
            }
        }
    }

    private void begin(InsertEntity insert, AffineTransformation outer, String layer) {
        Optional<BlockTable.Block> block = blocks.find(insert.block());
        if (block.isEmpty()) {
            refuse(insert, "没有图块 " + insert.block(), "there is no block " + insert.block());
        } else if (open.contains(insert.block()) || open.size() >= DEPTH_MAX || frames.size() > FRAMES_MAX) {
            refuse(
                    insert,
                    "图块 " + insert.block() + " 嵌套过深或互相引用",
                    "block " + insert.block() + " is nested in itself, or too deep");
        } else if (insert.copies() > COPIES_MAX) {
            refuse(insert, "阵列超过 " + COPIES_MAX + " 份", "more than " + COPIES_MAX + " copies");
        } else {
            push(insert, block.get(), outer, layer);
        }
    }

    private void push(InsertEntity insert, BlockTable.Block block, AffineTransformation outer, String layer) {
        open.add(insert.block());
        for (int copy = (int) insert.copies() - 1; copy >= 0; copy--) {
            AffineTransformation placement = insert.placement(copy, block.baseX(), block.baseY());
            frames.push(new Frame(
                    insert.block(),
                    layer,
                    placement.compose(outer),
                    block.shapes().iterator(),
                    block.inserts().iterator()));
        }
    }

    private void refuse(InsertEntity insert, String zh, String en) {
        RowFault fault = RowFault.of(Code.BROKEN_RECORD).because(zh, en);
        refused = Optional.of(DxfShape.refused(insert, fault));
    }
}
