package org.qianmo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;

/** The policy itself, without doors. */
class AccessPolicyTest {

    private final AccessPolicy policy =
            new AccessPolicy(new DistrictSettings("440605", "南海区", "Nanhai", "NH", ZoneId.of("Asia/Shanghai")));

    private static Actor actor(Role role, String territory) {
        return new Actor("somebody", "", role, new Territory(territory));
    }

    /** A dash stands for no unit. */
    @ParameterizedTest(name = "{0} reads town {1}, village {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "440605,       440605004, 440605004201, true",
                "440605,       440605004, -,            true",
                "440605,       -,         -,            true",
                "440605004,    440605004, 440605004201, true",
                "440605004,    440605004, -,            true",
                "440605004,    440605005, 440605005201, false",
                "440605004,    -,         -,            false",
                "440605004201, 440605004, 440605004201, true",
                "440605004201, 440605004, 440605004202, false",
                "440605004201, 440605004, -,            false",
                "440605004201, -,         -,            false",
                "440606,       440605004, 440605004201, false",
                "440606,       -,         -,            false"
            })
    void readingIsBoundedByTerritoryAndNotByRole(String territory, String town, String village, boolean may) {
        for (Role role : Role.values()) {
            assertThat(policy.mayRead(actor(role, territory), town, village))
                    .as("%s", role)
                    .isEqualTo(may);
        }
    }

    @Test
    void onlyTheWholeDistrictIsNoBound() {
        assertThat(policy.readable(actor(Role.VIEWER, "440605"))).isNull();
        assertThat(policy.readable(actor(Role.ADMIN, "440605004"))).isEqualTo(new Territory("440605004"));
        assertThat(policy.readable(actor(Role.ADMIN, "440606"))).isEqualTo(new Territory("440606"));
    }

    @Test
    void readingWhatLiesOutsideIsRefusedByName() {
        assertThatThrownBy(() -> policy.refuseUnreadable(actor(Role.PLANNER, "440605004"), "440605005", null))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.body().code()).isEqualTo("OUTSIDE_TERRITORY");
                    assertThat(problem.body().status().value()).isEqualTo(403);
                });
        policy.refuseUnreadable(actor(Role.PLANNER, "440605004"), "440605004", null);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAnOfficialDecides(Role role) {
        Actor actor = actor(role, "440605004");
        List<String> units = List.of("440605004201", "440605004");

        if (role == Role.OFFICIAL) {
            policy.mayReview(actor, units);
        } else {
            assertThatThrownBy(() -> policy.mayReview(actor, units)).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "440605,       440605005201, true",
                "440605,       -,            true",
                "440605005,    440605005201, true",
                "440605005,    440605004,    false",
                "440605005,    -,            false",
                "440605005201, 440605005,    false",
                "440605005201, 440605005201, true"
            })
    void changesAndDecisionsAreBoundedAlike(String territory, String unit, boolean may) {
        List<String> units = Collections.singletonList(unit);
        Actor planner = actor(Role.PLANNER, territory);
        Actor official = actor(Role.OFFICIAL, territory);

        if (may) {
            policy.mayEditLandIn(planner, units);
            policy.mayReview(official, units);
        } else {
            assertThatThrownBy(() -> policy.mayEditLandIn(planner, units)).isInstanceOf(Problem.class);
            assertThatThrownBy(() -> policy.mayReview(official, units)).isInstanceOf(Problem.class);
        }
    }
}
