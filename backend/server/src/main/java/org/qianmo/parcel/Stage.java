package org.qianmo.parcel;

/** How far a parcel is on the way from what stands there to accepted ground. */
public enum Stage {
    EXISTING("现状"),
    SURVEYED("已调查"),
    AGREED("已签约"),
    CLEARED("已拆除"),
    LEVELLED("已整理"),
    RECLAIMED("已复垦"),
    GREENED("已复绿"),
    ACCEPTED("已验收");

    private final String nameZh;

    Stage(String nameZh) {
        this.nameZh = nameZh;
    }

    public String nameZh() {
        return nameZh;
    }
}
