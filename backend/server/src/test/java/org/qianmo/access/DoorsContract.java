package org.qianmo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qianmo.testing.Reply;
import org.qianmo.testing.RunningApplication;
import org.qianmo.testing.SignedInClient;
import org.qianmo.testing.TestDistrict;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door, for every role in every territory: {@link Doors} has the rows, {@link #TERRITORIES} what each sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DoorsContract extends RunningApplication {

    /** Which places people of a territory see; the last is another district's. */
    private static final String TERRITORIES = """
            440605       | VILLAGE WEST EAST NOWHERE
            440605801    | VILLAGE WEST
            440605802    | EAST
            440605801201 | VILLAGE
            440606       | -
            """;

    private static final Map<String, Set<Place>> SEEN = TERRITORIES
            .lines()
            .map(line -> line.split("\\|"))
            .collect(Collectors.toMap(cells -> cells[0].strip(), cells -> places(cells[1])));

    @SuppressWarnings("unused") // by its name, below
    private static final List<Door> DOORS = Doors.ALL;

    @SuppressWarnings("unused") // by its name, below
    private static final List<Door> WORKED_BY_THE_AUTHOR =
            Doors.ALL.stream().filter(door -> door.rule() == Door.Rule.WORKS).toList();

    private final Map<String, SignedInClient> clients = new HashMap<>();

    private static Set<Place> places(String names) {
        return Arrays.stream(names.strip().split(" "))
                .filter(name -> !name.equals("-"))
                .map(Place::valueOf)
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> matrix() {
        return Doors.ALL.stream()
                .flatMap(door -> Stream.of(Role.values())
                        .flatMap(role ->
                                SEEN.keySet().stream().sorted().map(territory -> Arguments.of(door, role, territory))));
    }

    @BeforeEach
    void fillPlacesOnce() {
        if (clients.isEmpty()) {
            PlacesInStore.prepare(application, PLANNER);
            clients.put("", SignedInClient.of(port, ADMIN.username()));
        }
    }

    private SignedInClient client(Role role, String territory) {
        return clients.computeIfAbsent(role + " of " + territory, description -> {
            String name = "doors-" + TestDistrict.freshId();
            String body = "{\"username\":\"%s\",\"role\":\"%s\",\"territoryCode\":\"%s\",\"password\":\"%s\"}"
                    .formatted(name, role, territory, TestDistrict.PASSWORD);
            as(ADMIN).post("/api/people", body).mustBe(201);
            return SignedInClient.of(port, name);
        });
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @MethodSource("matrix")
    void doorServesWhomItMayAndShowsWhatItMay(Door door, Role role, String territory) {
        for (Place place : Place.values()) {
            if (door.concerns(place)) {
                Reply reply = door.knock(client(role, territory), place);
                boolean within = SEEN.get(territory).contains(place);
                assertThat(answer(door, reply, place))
                        .as("%s at %s: %s", door, place, reply.text())
                        .isEqualTo(expected(door.rule(), role, within, territory));
            }
        }
    }

    private static String expected(Door.Rule rule, Role role, boolean within, String territory) {
        return switch (rule) {
            case OPEN, SIGNED_IN -> "served";
            case OWNER -> "absent";
            case SHOWS, NAMES -> within ? "shown" : "not shown";
            case REFUSES -> within ? "shown" : "OUTSIDE_TERRITORY";
            case CHANGES -> role.atLeast(Role.PLANNER) && within ? "served" : "FORBIDDEN";
            case PLANNERS -> role.atLeast(Role.PLANNER) ? "served" : "FORBIDDEN";
            case ADMINISTRATORS -> role == Role.ADMIN ? "served" : "FORBIDDEN";
            case ADMINISTERS -> role == Role.ADMIN && within ? "served" : "FORBIDDEN";
            case ADMINISTERS_DISTRICT -> role == Role.ADMIN && territory.equals("440605") ? "served" : "FORBIDDEN";
            case WORKS -> within ? "FORBIDDEN" : "OUTSIDE_TERRITORY";
            case PREPARES -> within ? role.atLeast(Role.PLANNER) ? "served" : "FORBIDDEN" : "OUTSIDE_TERRITORY";
            case DECIDES -> within ? role == Role.OFFICIAL ? "served" : "FORBIDDEN" : "OUTSIDE_TERRITORY";
            case OFFICIALS -> role == Role.OFFICIAL ? "served" : "FORBIDDEN";
            case OFFICIALS_HERE -> role == Role.OFFICIAL && within ? "served" : "FORBIDDEN";
            case AUDITS -> role.atLeast(Role.OFFICIAL) ? within ? "shown" : "not shown" : "FORBIDDEN";
            case REBUILDS -> role.atLeast(Role.OFFICIAL) && territory.equals("440605") ? "served" : "FORBIDDEN";
        };
    }

    /** Doors that would write are asked for what cannot be: to come so far is to be served. */
    private static String answer(Door door, Reply reply, Place place) {
        int status = reply.status();
        if (status == 403) {
            return reply.json().path("code").asString();
        }
        if (status == 404) {
            return "absent";
        }
        boolean written = !door.method().equals("GET");
        assertThat(status)
                .as(reply.text())
                .isIn(written ? List.of(200, 201, 202, 400, 409, 412, 422) : List.of(200, 204));
        if (door.shows() == null) {
            return "served";
        }
        return status != 204 && door.shows().test(reply, place) ? "shown" : "not shown";
    }

    /** What others are refused for is the author's to do; here it is too late, for the record is handed in. */
    @ParameterizedTest
    @FieldSource("WORKED_BY_THE_AUTHOR")
    void authorIsServed(Door door) {
        SignedInClient author =
                clients.computeIfAbsent("author", description -> SignedInClient.of(port, PLANNER.username()));

        assertThat(door.knock(author, Place.VILLAGE).status()).isIn(409, 412);
    }

    @ParameterizedTest
    @FieldSource("DOORS")
    void nobodyComesInWithoutSigningIn(Door door) {
        Door.Request asked = door.request().apply(Place.VILLAGE);
        Reply reply = switch (door.method()) {
            case "GET" -> anonymous().get(asked.path());
            case "PUT" -> anonymous().put(asked.path(), asked.body(), asked.headers());
            case "DELETE" -> anonymous().delete(asked.path(), asked.headers());
            case "PATCH" -> anonymous().patch(asked.path(), asked.body(), asked.headers());
            default -> anonymous().post(asked.path(), asked.body() == null ? "" : asked.body(), asked.headers());
        };

        if (door.rule() == Door.Rule.OPEN) {
            assertThat(reply.status()).isNotEqualTo(401);
        } else {
            // Without a session there is no token either, which is found missing first.
            assertThat(reply.status()).as(reply.text()).isIn(401, 403);
        }
    }

    /** A door that is not here was forgotten; one that is only here is gone. */
    @Test
    void everyDoorIsInARow() {
        Set<String> doors = application
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(DoorsContract::addresses)
                .collect(Collectors.toSet());
        Set<String> rows = Doors.ALL.stream().map(Door::mapping).collect(Collectors.toSet());

        assertThat(rows).isEqualTo(doors);
    }

    private static Stream<String> addresses(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.matches("/(api|ogc|tiles)(/.*)?"))
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }
}
