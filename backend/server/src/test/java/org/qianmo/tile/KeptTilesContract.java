package org.qianmo.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.SignedInClient;
import org.qianmo.testing.Spot;
import org.qianmo.testing.TestDistrict;

/** A tile that is kept is answered past the doors, and must be what the doors would have let through. */
abstract class KeptTilesContract extends RunningApplication {

    private static final String SQUARE = "0 0, 4 0, 4 4, 0 4, 0 0";
    private static final List<String> HEADERS =
            List.of("ETag", "Content-Type", "Cache-Control", "Vary", "Content-Encoding", "X-Content-Type-Options");

    private final Spot spot = TestDistrict.spot();
    private final long id = TestDistrict.freshId();

    private String tile() {
        double longitude = spot.longitude("2").doubleValue();
        double latitude = Math.toRadians(spot.latitude("2").doubleValue());
        int x = (int) Math.floor((longitude + 180) / 360 * (1 << 15));
        double mercator = Math.log(Math.tan(latitude) + 1 / Math.cos(latitude));
        int y = (int) Math.floor((1 - mercator / Math.PI) / 2 * (1 << 15));
        return "/tiles/parcels/15/" + x + "/" + y + ".mvt";
    }

    private SignedInClient page() {
        return SignedInClient.of(port, VIEWER.username());
    }

    @Test
    void isTheSameWithASessionAndWithAPassword() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        Reply throughTheDoors =
                as(VIEWER).get(tile(), "Accept-Encoding", "gzip").mustBe(200);

        Reply kept = page().send("GET", tile(), null, "Accept-Encoding", "gzip").mustBe(200);

        assertThat(kept.bytes()).isEqualTo(throughTheDoors.bytes());
        assertThat(HEADERS)
                .allSatisfy(name -> assertThat(kept.header(name)).as(name).isEqualTo(throughTheDoors.header(name)));
    }

    @Test
    void isFreshAfterEverySaveAndNotSentAgainBefore() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        SignedInClient page = page();
        Reply first = page.get(tile()).mustBe(200);
        page.get(tile()).mustBe(200);

        Reply again = page.send("GET", tile(), null, "If-None-Match", "\"other\", " + first.header("ETag"));
        as(PLANNER).delete("/api/parcels/" + id, "If-Match", "\"1\"").mustBe(204);
        Reply retired = page.send("GET", tile(), null, "If-None-Match", first.header("ETag"));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(retired.status()).isNotEqualTo(304);
        assertThat(retired.header("ETag")).isNotEqualTo(first.header("ETag"));
    }

    @Test
    void isRefusedOnceTheSessionHasEnded() {
        as(PLANNER).create(id, spot.polygonJson(SQUARE));
        SignedInClient page = page();
        page.get(tile()).mustBe(200);
        page.get(tile()).mustBe(200);

        page.send("POST", "/api/session/end", "").mustBe(204);

        page.get(tile()).mustBe(401);
    }

    @Test
    void whatIsNotKeptGoesThroughTheDoors() {
        SignedInClient page = page();

        page.get("/tiles/parcels/15/99999999/1.mvt").mustBe(404);
        page.get("/tiles/parcels/9/999/1.mvt").mustBe(404);
        page.get("/tiles/nothing/15/1/1.mvt").mustBe(404);
        page.get(tile() + "?asOf=1850-01-01").mustBeProblem(400, "BAD_DAY");
    }
}
