package org.qianmo.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.locationtech.jts.io.WKBWriter;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.demo.layout.Frame;
import org.qianmo.parcel.NewParcel;

/** Demo districts for tests. */
final class DemoDistricts {

    private static final CoordinateSystems CRS = new CoordinateSystems(Path.of("target"));
    static final Frame FRAME = new Frame(CRS::toPlane, CRS::toLonLat);

    private DemoDistricts() {}

    static DemoDistrict of(int size) {
        return DemoDistrict.of(size, FRAME);
    }

    static List<NewParcel> parcels(DemoDistrict district) {
        List<NewParcel> parcels = new ArrayList<>();
        district.parcels(1, made -> {}).forEach(parcels::add);
        return parcels;
    }

    /** Over every digit of every parcel. */
    static String fingerprint(Iterable<NewParcel> parcels) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            WKBWriter wkb = new WKBWriter();
            for (NewParcel parcel : parcels) {
                digest.update(wkb.write(parcel.shape()));
                digest.update(
                        (parcel.id() + " " + parcel.facts() + parcel.officialArea()).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
