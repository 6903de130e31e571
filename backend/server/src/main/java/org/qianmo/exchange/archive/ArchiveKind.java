package org.qianmo.exchange.archive;

import java.util.HexFormat;

/** What a file is by its first bytes. */
enum ArchiveKind {
    ZIP("504b0304"),
    EMPTY_ZIP("504b0506"),
    RAR("52617221"),
    SEVEN_ZIP("377abcaf271c"),
    GZIP("1f8b08"),
    NONE("");

    private final String magic;

    ArchiveKind(String magic) {
        this.magic = magic;
    }

    static ArchiveKind of(byte[] first) {
        String hex = HexFormat.of().formatHex(first);
        for (ArchiveKind kind : values()) {
            if (hex.startsWith(kind.magic)) {
                return kind == EMPTY_ZIP ? ZIP : kind;
            }
        }
        return NONE;
    }
}
