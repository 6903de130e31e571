package org.qianmo.exchange.desk.web;

import org.qianmo.http.Problem;

/** What a delivery is announced with. */
record DeliveryForm(String fileName, Long bytes) {

    private static final int NAME_MAX = 150;

    /** @return without folders and control characters, its end kept where it is too long */
    String plainName() {
        String path = fileName == null ? "" : fileName.replace('\\', '/');
        String name = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            throw bad("fileName", "…");
        }
        return name.length() <= NAME_MAX ? name : name.substring(name.length() - NAME_MAX);
    }

    long announcedBytes() {
        if (bytes == null || bytes < 1) {
            throw bad("bytes", "1 …");
        }
        return bytes;
    }

    static Problem bad(String name, String allowed) {
        return Problem.badRequest(
                "BAD_PARAMETER", "参数 " + name + " 无效，可用：" + allowed, "parameter " + name + " takes: " + allowed);
    }
}
