package org.qianmo.exchange.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/**
 * Unpacks an archive into a folder. Where a member lies depends on the archive alone, so that what was unpacked once is
 * found again.
 */
public final class Unpacking {

    private static final String MAC_FOLDER = "__MACOSX/";
    private static final int MAGIC_BYTES = 8;

    /** Pictures, documents and indexes of other programs travel with a delivery and hold no land. */
    private static final Set<String> NO_LAND = Set.of(
            "sbn", "sbx", "qix", "fix", "qml", "qpj", "mxd", "lyr", "qgs", "qgz", "pdf", "doc", "docx", "wps", "ppt",
            "pptx", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "tfw", "xls", "xlsx", "et", "db", "ini", "exe",
            "dll", "js");

    /** A table of names lies beside the layer that it speaks of, like every other part of it. */
    private static final String DICTIONARY = "fields.csv";

    private final Path folder;
    private final boolean done;
    private final Map<String, Path> folders = new HashMap<>();
    private final Set<Path> taken = new HashSet<>();
    private final List<Unpacked> members = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> nested = new ArrayList<>();

    private Unpacking(Path folder) {
        this.folder = folder;
        this.done = Files.exists(folder.resolve(".done"));
    }

    /** @return whether the file begins as an archive does that can be unpacked here, or must be refused */
    public static boolean isArchive(UploadedFile file) throws IOException {
        return ArchiveKind.of(file.beginning(MAGIC_BYTES)) != ArchiveKind.NONE;
    }

    /**
     * Unpacks all members that may hold land.
     *
     * @throws UnusableFile if the archive is none, broken, hostile or too large, or holds nothing but further archives
     */
    public static Unpacking of(UploadedFile archive) throws UnusableFile, IOException {
        ArchiveKind kind = ArchiveKind.of(archive.beginning(MAGIC_BYTES));
        if (kind != ArchiveKind.ZIP) {
            throw ArchiveFault.ARCHIVE_UNKNOWN.at(kind.name());
        }
        Unpacking unpacking = new Unpacking(archive.workFolder().resolve("unpacked"));
        try (Archive zip = Archive.open(archive.path())) {
            unpacking.unpack(zip);
        }
        return unpacking;
    }

    /** @return the members, in the order of the archive */
    public List<Unpacked> members() {
        return List.copyOf(members);
    }

    /** @return what was left out that its owner may miss */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    private void unpack(Archive zip) throws UnusableFile, IOException {
        Files.createDirectories(folder);
        for (ZipEntry entry : zip.members()) {
            String path = entry.getName().replace('\\', '/');
            String name = path.substring(path.lastIndexOf('/') + 1);
            String extension = extension(name);
            if (!path.startsWith(MAC_FOLDER) && !name.startsWith("._") && !NO_LAND.contains(extension)) {
                take(zip, entry, path.substring(0, path.length() - name.length()), name);
            }
        }
        if (members.isEmpty() && !nested.isEmpty()) {
            throw ArchiveFault.NESTED_ARCHIVE.at(String.join(", ", nested));
        }
        nested.forEach(path -> notices.add(ArchiveFault.NESTED_ARCHIVE.notice(path)));
        Files.writeString(folder.resolve(".done"), "");
    }

    private void take(Archive zip, ZipEntry entry, String path, String name) throws UnusableFile, IOException {
        if (ArchiveKind.of(zip.beginning(entry, MAGIC_BYTES)) != ArchiveKind.NONE
                && !extension(name).equals("kmz")) {
            nested.add(path + name);
            return;
        }
        String stem = (path + withoutExtension(name)).toLowerCase(Locale.ROOT);
        Path beside = folders.computeIfAbsent(stem, any -> folder.resolve(Integer.toString(folders.size())));
        Path target = beside.resolve("layer" + safe(extension(name)));
        if (!taken.add(target)) {
            notices.add(new Notice(
                    "同名文件重复，只读取第一个：" + path + name, "a second member of that name is left out: " + path + name));
            return;
        }
        if (!done) {
            Files.createDirectories(beside);
            zip.unpack(entry, target);
        }
        members.add(new Unpacked(path, new UploadedFile(target, name, beside)));
    }

    /** Part of a path on our disk: letters and digits only. */
    private static String safe(String extension) {
        return extension.matches("[a-z0-9]{1,12}") || extension.equals(DICTIONARY) ? "." + extension : "";
    }

    private static String withoutExtension(String name) {
        int point = pointOf(name);
        return point <= 0 ? name : name.substring(0, point);
    }

    private static String extension(String name) {
        int point = pointOf(name);
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }

    /** @return where the extension begins; -1 for none */
    private static int pointOf(String name) {
        boolean ofDictionary = name.toLowerCase(Locale.ROOT).endsWith("." + DICTIONARY);
        return ofDictionary ? name.length() - DICTIONARY.length() - 1 : name.lastIndexOf('.');
    }
}
