package org.qianmo.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qianmo.exchange.archive.ArchiveFault;
import org.qianmo.exchange.archive.Unpacked;
import org.qianmo.exchange.archive.Unpacking;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.LayerSummary;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.exchange.layer.UploadedFile;

/** What came, whatever its kind: the layers in it, and what its owner should know of the rest. */
public final class Arrival {

    /** A delivery with more is no delivery; listing them would take longer than reading. */
    private static final int LAYERS_MAX = 200;

    private static final int NAMES_SHOWN_MAX = 12;
    private static final Set<String> PARTS_OF_SHAPEFILES = Set.of("shx", "dbf", "prj", "cpg");

    private final List<LayerFormat> formats;
    private final List<IncomingLayer> layers = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private UnusableFile firstFault;

    private Arrival(List<LayerFormat> formats) {
        this.formats = formats;
    }

    /**
     * @param upload a file of one of the formats, or an archive that holds such files
     * @throws UnusableFile if there is no layer in it that can be read
     */
    static Arrival of(UploadedFile upload, List<LayerFormat> formats) throws UnusableFile, IOException {
        Arrival arrival = new Arrival(formats);
        if (Unpacking.isArchive(upload)) {
            arrival.unpack(upload);
        } else {
            LayerFormat format = arrival.format(upload).orElseThrow(() -> arrival.formatUnknown(upload));
            arrival.add("", upload, format, format.layers(upload));
        }
        if (arrival.layers.isEmpty()) {
            throw arrival.noLayer();
        }
        return arrival;
    }

    /** @return at least one */
    public List<IncomingLayer> layers() {
        return List.copyOf(layers);
    }

    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /**
     * @param wanted a name; without one the only layer, or the only one of polygons
     * @throws UnusableFile if there is none of that name, or several could be meant
     */
    public IncomingLayer choose(Optional<String> wanted) throws UnusableFile {
        List<IncomingLayer> candidates = layers.stream()
                .filter(layer -> wanted.map(layer::isCalled).orElse(layers.size() == 1 || layer.isPolygonal()))
                .toList();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String names = names(candidates.isEmpty() ? layers : candidates);
        throw wanted.isPresent() && candidates.isEmpty()
                ? new UnusableFile(
                        "LAYER_UNKNOWN",
                        new Notice("没有这个图层，现有图层：" + names, "There is no such layer; there are: " + names))
                : new UnusableFile(
                        "LAYER_AMBIGUOUS",
                        new Notice("有多个图层，请指定其中一个：" + names, "There are several layers, name one of them: " + names));
    }

    private void unpack(UploadedFile upload) throws UnusableFile, IOException {
        Unpacking unpacking = Unpacking.of(upload);
        notices.addAll(unpacking.notices());
        Set<String> alone = new TreeSet<>();
        Set<String> withShapes = new TreeSet<>();
        for (Unpacked member : unpacking.members()) {
            String extension = member.file().extension();
            if (PARTS_OF_SHAPEFILES.contains(extension)) {
                alone.add(stem(member));
            } else if (extension.equals("shp")) {
                withShapes.add(stem(member));
            }
            read(member);
        }
        alone.removeAll(withShapes);
        alone.forEach(stem -> notices.add(
                new Notice("“" + stem + "”缺少 .shp 文件，未读取", "\"" + stem + "\" has no .shp file and was left out")));
    }

    /** One file that cannot be used does not keep the others out. */
    private void read(Unpacked member) throws IOException {
        Optional<LayerFormat> format = format(member.file());
        if (format.isEmpty() || layers.size() >= LAYERS_MAX) {
            return;
        }
        try {
            add(member.folder(), member.file(), format.get(), format.get().layers(member.file()));
        } catch (UnusableFile unusable) {
            firstFault = firstFault == null ? unusable : firstFault;
            Notice why = unusable.notice();
            notices.add(new Notice(member.path() + "：" + why.zh(), member.path() + ": " + why.en()));
        }
    }

    private void add(String folder, UploadedFile file, LayerFormat format, List<LayerSummary> found) {
        for (LayerSummary summary : found) {
            if (layers.size() < LAYERS_MAX) {
                String inFile = found.size() == 1 ? "" : file.name() + "/";
                layers.add(new IncomingLayer(unused(folder + inFile + summary.name()), format, file, summary));
            }
        }
    }

    private String unused(String name) {
        String free = name;
        for (int i = 2; isUsed(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    private boolean isUsed(String name) {
        return layers.stream().anyMatch(layer -> layer.name().equals(name));
    }

    private Optional<LayerFormat> format(UploadedFile file) throws IOException {
        for (LayerFormat format : formats) {
            if (format.recognises(file)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static String stem(Unpacked member) {
        String path = member.path();
        return path.substring(0, path.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    private UnusableFile noLayer() {
        if (firstFault != null) {
            return firstFault;
        }
        String zh = notices.stream().map(Notice::zh).limit(NAMES_SHOWN_MAX).collect(Collectors.joining("；"));
        String en = notices.stream().map(Notice::en).limit(NAMES_SHOWN_MAX).collect(Collectors.joining("; "));
        return new UnusableFile(
                "NO_LAYER", new Notice("压缩包中没有可以读取的图层。" + zh, "The archive holds no layer that can be read. " + en));
    }

    private UnusableFile formatUnknown(UploadedFile upload) {
        if (upload.extension().equals("zip")) {
            return ArchiveFault.NOT_A_ZIP.fault();
        }
        String name = upload.name();
        String known = formats.stream().map(LayerFormat::title).collect(Collectors.joining(", "));
        return new UnusableFile(
                "FORMAT_UNKNOWN",
                new Notice(
                        "无法识别文件“" + name + "”的格式；可以读取：ZIP, " + known,
                        "The format of \"" + name + "\" is not known; what can be read: ZIP, " + known));
    }

    private static String names(List<IncomingLayer> layers) {
        return layers.stream().limit(NAMES_SHOWN_MAX).map(IncomingLayer::name).collect(Collectors.joining(", "))
                + (layers.size() > NAMES_SHOWN_MAX ? ", …" : "");
    }
}
