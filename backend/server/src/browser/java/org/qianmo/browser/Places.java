package org.qianmo.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a position is on the screen, by the view that the page's address names. */
final class Places {

    private static final int TILE_PIXELS = 256;
    private static final Pattern VIEW = Pattern.compile("z=(\\d+)&c=([-.\\d]+)(?:,|%2C)([-.\\d]+)");

    private final Page page;

    Places(Page page) {
        this.page = page;
    }

    /** Pixels from the left and from the top of the page. */
    double[] at(double longitude, double latitude) {
        Matcher view = VIEW.matcher(page.url());
        if (!view.find()) {
            throw new AssertionError("no view in " + page.url());
        }
        int zoom = Integer.parseInt(view.group(1));
        double[] middle = world(Double.parseDouble(view.group(2)), Double.parseDouble(view.group(3)), zoom);
        double[] place = world(longitude, latitude, zoom);
        BoundingBox map = page.locator(".map-area > .map").boundingBox();
        return new double[] {map.x + map.width / 2 + place[0] - middle[0], map.y + map.height / 2 + place[1] - middle[1]
        };
    }

    private static double[] world(double longitude, double latitude, int zoom) {
        double sine = Math.sin(Math.toRadians(latitude));
        double pixels = TILE_PIXELS * Math.pow(2, zoom);
        double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return new double[] {(longitude / 360 + 0.5) * pixels, y * pixels};
    }
}
