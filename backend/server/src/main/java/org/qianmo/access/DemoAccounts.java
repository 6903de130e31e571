package org.qianmo.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.spatial.SpatialSql;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Accounts with a public password, so that a trial starts at once. They exist in the embedded database only, and the
 * start is refused when such a database would listen on anything but the loopback address.
 */
@Component
@Order(10)
public class DemoAccounts implements SmartInitializingSingleton, ApplicationRunner {

    public static final String PASSWORD = "qianmo-demo";

    private final SpatialSql database;
    private final PeopleOffice people;
    private final String listenAddress;
    private final Territory district;

    DemoAccounts(
            SpatialSql database,
            PeopleOffice people,
            @Value("${server.address:0.0.0.0}") String listenAddress,
            DistrictSettings district) {
        this.database = database;
        this.people = people;
        this.listenAddress = listenAddress;
        this.district = new Territory(district.code());
    }

    /** Before the server listens: a refusal that came later would leave a moment in which anybody may sign in. */
    @Override
    public void afterSingletonsInstantiated() {
        if (database.embedded() && hasOrWillHaveAccounts() && !isLoopback(listenAddress)) {
            throw new IllegalStateException(
                    "the embedded demo has accounts with a public password and may listen on the loopback address only, not on "
                            + listenAddress);
        }
    }

    private boolean hasOrWillHaveAccounts() {
        return !people.hasAdministrator() || !people.demoAccounts().isEmpty();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("server.address is no address: " + address, e);
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (database.embedded() && !people.hasAdministrator()) {
            accounts().forEach(account -> people.registerDemo(account, PASSWORD));
        }
    }

    private List<Actor> accounts() {
        return List.of(
                new Actor("viewer", "查看员 Viewer", Role.VIEWER, district),
                new Actor("planner", "规划员 Planner", Role.PLANNER, district),
                new Actor("official", "审核人 Official", Role.OFFICIAL, district),
                new Actor("admin", "管理员 Administrator", Role.ADMIN, district));
    }
}
