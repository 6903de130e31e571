package org.qianmo.benchmark;

import java.net.URI;
import java.util.List;

/** People of a running server, and the way of a record through their hands. */
final class Office {

    private final URI server;
    private final Session administrator;

    Office(URI server, String administrator) {
        this.server = server;
        this.administrator = Session.of(server, administrator);
    }

    /** Registers a person of the whole district and signs in as that. */
    Session person(String username, String role) {
        String body = "{\"username\":\"%s\",\"role\":\"%s\",\"territoryCode\":\"440605\",\"password\":\"%s\"}"
                .formatted(username, role, System.getenv("QIANMO_PASSWORD"));
        administrator.send("POST", "/api/people", body).mustBe(201);
        return Session.of(server, username);
    }

    /** Ids of the parcels in a box of some hundred metres around a place. */
    static List<Long> parcels(Session reader, double longitude, double latitude, double degrees) {
        String box = "%.6f,%.6f,%.6f,%.6f".formatted(longitude, latitude, longitude + degrees, latitude + degrees);
        return reader.send("GET", "/api/parcels?limit=500&bbox=" + box, null)
                .mustBe(200)
                .featureIds();
    }

    /** A record with one operation in it, not yet handed in. */
    record Draft(Session author, long id) {

        static Draft open(Session author, String title) {
            Session.Reply opened =
                    author.send("POST", "/api/records", "{\"title\":\"" + title + "\",\"kind\":\"SPLIT_MERGE\"}");
            return new Draft(author, opened.mustBe(201).number("id"));
        }

        Session.Reply operate(String operation) {
            return author.send("POST", "/api/records/" + id + "/operations", operation);
        }

        /** A step of the review on the record as it is now. */
        Session.Reply step(Session person, String verb) {
            long version =
                    author.send("GET", "/api/records/" + id, null).mustBe(200).number("version");
            return step(person, verb, version);
        }

        Session.Reply step(Session person, String verb, long version) {
            return person.send("POST", "/api/records/" + id + "/" + verb, "{}", "If-Match", "\"" + version + "\"");
        }
    }
}
