package org.qianmo.draft.web;

import org.qianmo.http.Messages;
import org.qianmo.kernel.topology.RepairKind;

/** What each repair would do, in words. */
final class RepairWords {

    private RepairWords() {}

    static Messages of(RepairKind kind) {
        return switch (kind) {
            case DROP_VERTEX -> new Messages("删除多余的界址点", "drop the vertex");
            case DROP_SPIKE -> new Messages("去掉尖刺", "drop the spike");
            case FIX_RINGS -> new Messages("整理界线", "put the rings in order");
            case CLIP_OVERLAP -> new Messages("让出重叠部分", "give way to the other parcel");
            case SNAP_TO_NEIGHBOUR -> new Messages("对齐到相邻地块", "snap to the neighbour");
            case INSERT_NODE -> new Messages("补上界址点", "insert the missing vertex");
            case FILL_GAP -> new Messages("填补空隙", "fill the gap");
            case CLIP_TO_UNIT -> new Messages("裁到行政界线", "clip to the administrative boundary");
        };
    }
}
