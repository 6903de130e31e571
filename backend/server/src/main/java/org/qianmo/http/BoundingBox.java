package org.qianmo.http;

import org.locationtech.jts.geom.Envelope;

/** The {@code bbox} parameter: {@code minLon,minLat,maxLon,maxLat}. */
public final class BoundingBox {

    private BoundingBox() {}

    /** @return the box in degrees; null if the parameter is absent */
    public static Envelope parse(String bbox) {
        if (bbox == null || bbox.isBlank()) {
            return null;
        }
        String[] parts = bbox.split(",", 5);
        if (parts.length != 4) {
            throw invalid();
        }
        double[] v = new double[4];
        for (int i = 0; i < 4; i++) {
            v[i] = number(parts[i]);
        }
        if (v[0] > v[2]
                || v[1] > v[3]
                || Math.abs(v[0]) > 180
                || Math.abs(v[2]) > 180
                || Math.abs(v[1]) > 90
                || Math.abs(v[3]) > 90) {
            throw invalid();
        }
        return new Envelope(v[0], v[2], v[1], v[3]);
    }

    /** The same where the parameter may not be left out or empty. */
    public static Envelope required(String bbox) {
        Envelope box = parse(bbox);
        if (box == null) {
            throw invalid();
        }
        return box;
    }

    private static double number(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static Problem invalid() {
        return Problem.badRequest(
                "BAD_PARAMETER", "bbox 应为 最小经度,最小纬度,最大经度,最大纬度", "bbox is minLon,minLat,maxLon,maxLat in degrees");
    }

    /** A box as a JSON array. */
    public static double[] of(Envelope box) {
        return new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
    }
}
