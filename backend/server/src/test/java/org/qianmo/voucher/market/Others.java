package org.qianmo.voucher.market;

import java.util.Locale;
import java.util.function.Function;
import org.qianmo.access.Actor;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.TestDistrict;
import org.springframework.jdbc.core.JdbcTemplate;

/** People beside those of every test: of other territories, and a second official. */
record Others(PeopleOffice people, JdbcTemplate jdbc, Function<String, ApiClient> signIn) {

    private static final String DISTRICT = "440605";

    /** Somebody of the role, bounded by the unit. */
    ApiClient person(Role role, String unit) {
        String username = "t-" + role.name().toLowerCase(Locale.ROOT) + "-" + unit;
        if (jdbc.queryForList("select username from person where username = ?", username)
                .isEmpty()) {
            people.register(new Actor(username, username, role, new Territory(unit)), TestDistrict.PASSWORD);
        }
        return signIn.apply(username);
    }

    /** Of the whole district, who has done nothing yet. */
    ApiClient official() {
        return person(Role.OFFICIAL, DISTRICT);
    }
}
