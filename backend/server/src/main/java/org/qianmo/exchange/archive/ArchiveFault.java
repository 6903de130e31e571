package org.qianmo.exchange.archive;

import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.UnusableFile;

/** Why an archive cannot be used. The name is the code on the wire. */
public enum ArchiveFault {
    NOT_A_ZIP("压缩包无法读取：不是完整的 ZIP 文件", "The archive cannot be read: it is no whole ZIP file"),
    ARCHIVE_BROKEN("压缩包中的文件无法解压：%s", "A member of the archive cannot be unpacked: %s"),
    ARCHIVE_UNKNOWN("不支持 %s 压缩格式，请改用 ZIP", "Archives of the kind %s are not opened; use ZIP"),
    EMPTY_ARCHIVE("压缩包是空的", "The archive is empty"),
    NESTED_ARCHIVE("压缩包里还有压缩包，不予打开，请先解开：%s", "An archive in the archive is not opened, unpack it first: %s"),
    TOO_MANY_ENTRIES("压缩包中的文件过多（最多 %s 个）", "The archive has too many members (at most %s)"),
    ARCHIVE_TOO_LARGE("压缩包解压后过大（最多 %s 字节）", "The archive unpacks to too much (at most %s bytes)"),
    UNSAFE_ENTRY("压缩包中有不安全的文件名：%s", "The archive has a member with an unsafe name: %s");

    private static final int PLACE_MAX = 200;

    private final String zh;
    private final String en;

    ArchiveFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** @param place the member or bound that the fault is about; cut to what can be shown */
    public UnusableFile at(String place) {
        return new UnusableFile(name(), notice(place));
    }

    public UnusableFile fault() {
        return at("");
    }

    public Notice notice(String place) {
        String shown = place.length() <= PLACE_MAX ? place : place.substring(0, PLACE_MAX) + "…";
        return new Notice(zh.formatted(shown), en.formatted(shown));
    }
}
