package org.qianmo.draft.operation;

import org.qianmo.http.Messages;
import org.qianmo.kernel.fabric.FabricRefusal;

/** What each refusal says to a person. */
final class RefusalWords {

    private RefusalWords() {}

    static Messages of(FabricRefusal why) {
        return switch (why) {
            case LINE_CROSSES_ITSELF -> say("分割线自相交", "the line crosses itself");
            case DOES_NOT_CUT -> say("分割线没有把地块分开", "the line does not cut the parcel apart");
            case AREAS_DO_NOT_FIT -> say("所要的面积之和须小于地块面积", "the areas must leave something for the last part");
            case TOO_FEW_PARCELS -> say("合并至少需要两个地块", "a merge needs at least two parcels");
            case NO_BORDER_THERE -> say("此处没有界线", "there is no border here");
            case NO_CORNER_THERE -> say("此处没有界址点", "there is no corner here");
            case CORNER_THERE_ALREADY -> say("此处已有界址点", "there is a corner here already");
            case HOLE_OUTSIDE -> say("挖除的范围超出地块", "the hole lies outside the parcel");
            case NO_OVERLAP -> say("两个地块没有重叠", "the parcels do not overlap");
            case GROUND_CHANGED -> say("地块范围已不是合并时的范围", "the ground is no longer that of the merge");
            case RING_CROSSES_ITSELF -> say("界线会自相交", "the border would cross itself");
            case OVERLAPS_NEIGHBOUR -> say("会占用相邻地块的土地", "land of a neighbour would be taken");
            case LOSES_ALL -> say("有一个地块会失去全部土地", "a parcel would be left without land");
            case BORDERS_MEET_THERE ->
                say("几条界线在此界址点相接，不能删除", "several borders meet in this corner: it cannot be deleted");
            case TOO_FEW_CORNERS -> say("界线至少需要三个界址点", "a ring needs at least three corners");
            case SEVERAL_BORDERS ->
                say("两个地块有多段公共界线，请逐段调整", "the parcels share several borders: shift them one by one");
            case AREA_NOT_REACHED ->
                say("界线平行移动达不到所要的面积", "the boundary cannot be moved in parallel to reach the area");
            case NOT_ADJACENT -> say("地块之间没有公共界线", "the parcels share no border");
            case TOO_FINE -> say("界线过于密集，结果无法成为有效图形", "lines run too close for a valid result");
            case SLIVER -> say("会产生狭长碎片", "a part would be a sliver");
            case BELOW_MINIMUM_AREA -> say("有一部分小于最小面积", "a part would be below the minimum area");
            case ACREAGE_DOES_NOT_REACH -> say("登记面积不足以分给各部分", "the booked acreage does not reach for all parts");
        };
    }

    private static Messages say(String zh, String en) {
        return new Messages(zh, en);
    }
}
