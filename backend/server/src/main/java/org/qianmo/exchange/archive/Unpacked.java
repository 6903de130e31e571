package org.qianmo.exchange.archive;

import org.qianmo.exchange.layer.UploadedFile;

/**
 * A member of an archive on the local disk.
 *
 * @param folder in the archive, with a slash at its end; empty for none
 * @param file the member; those that differ from it in the extension alone lie beside it
 */
public record Unpacked(String folder, UploadedFile file) {

    /** @return the name in the archive, with its folder */
    public String path() {
        return folder + file.name();
    }
}
