package org.qianmo.access;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.qianmo.testing.Reply;
import org.qianmo.testing.SignedInClient;

/**
 * A row of the matrix: a door, its rule, and how it is tried.
 *
 * @param mapping method and address as the controller declares them
 * @param label tells rows of one mapping apart; empty for the only one
 * @param onlyInTowns there is nothing of this kind outside the towns
 * @param request asks the door for what lies at the place
 * @param shows whether a successful reply shows it
 */
record Door(
        String mapping,
        String label,
        Rule rule,
        boolean onlyInTowns,
        Function<Place, Request> request,
        BiPredicate<Reply, Place> shows) {

    /** What a door does. */
    enum Rule {
        /** Answers everybody, signed in or not. */
        OPEN,
        /** Answers every signed-in person alike. */
        SIGNED_IN,
        /** Answers the owner, and administrators. */
        OWNER,
        /** Shows what lies in the territory, and leaves out the rest. */
        SHOWS,
        /** Shows what lies in the territory, and refuses the rest: 403 OUTSIDE_TERRITORY. */
        REFUSES,
        /** Serves everywhere; names what lies in the territory. */
        NAMES,
        /** Serves planners and above, for what lies in the territory. */
        CHANGES,
        /** Serves planners and above; looks at the ground later. */
        PLANNERS,
        /** Serves the author of a record; refuses others, those outside the territory before it says anything. */
        WORKS,
        /** Serves planners and above, for records that they may read. */
        PREPARES,
        /** Serves officials, for records of others that they may read. */
        DECIDES,
        /** Serves officials. */
        OFFICIALS,
        /** Serves officials, for what lies in the territory. */
        OFFICIALS_HERE,
        /** Shows officials and administrators what lies in the territory, and leaves out the rest. */
        AUDITS,
        /** Serves officials and administrators of the whole district. */
        REBUILDS,
        /** Serves administrators. */
        ADMINISTRATORS,
        /** Serves administrators, for what lies in the territory. */
        ADMINISTERS,
        /** Serves administrators of the whole district. */
        ADMINISTERS_DISTRICT
    }

    /** A request without a body, or with one of JSON unless a header says otherwise. */
    record Request(String path, String body, String... headers) {

        static Request of(String path) {
            return new Request(path, null);
        }
    }

    Door in(String other) {
        return new Door(mapping, other, rule, onlyInTowns, request, shows);
    }

    Reply knock(SignedInClient client, Place place) {
        Request asked = request.apply(place);
        return client.send(method(), asked.path(), asked.body(), asked.headers());
    }

    String method() {
        return mapping.substring(0, mapping.indexOf(' '));
    }

    boolean concerns(Place place) {
        return place.hasTown() || !onlyInTowns;
    }

    @Override
    public String toString() {
        return label.isEmpty() ? mapping : mapping + " (" + label + ")";
    }
}
