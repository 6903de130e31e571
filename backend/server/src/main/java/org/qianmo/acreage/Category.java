package org.qianmo.acreage;

/** Categories of accepted work. 拆除整理 and 拆除改造 are different series and are never added up. */
public enum Category {
    CCGZ("拆除改造", "Demolish and redevelop"),
    CCZL("拆除整理", "Demolish and tidy"),
    ZHZZ("综合整治", "Upgrade"),
    FKFL("复垦复绿", "Reclaim and green"),
    ZBLP("整备连片", "Assemble contiguous land");

    private final String nameZh;
    private final String nameEn;

    Category(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }
}
