package org.qianmo.testing;

import org.junit.jupiter.api.BeforeEach;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What every contract has: the application, a district with people, and clients that speak for them. */
public abstract class RunningApplication {

    protected static final Actor ADMIN = new Actor("t-admin", "管理员", Role.ADMIN, new Territory("440605"));

    protected static final Actor PLANNER = new Actor("t-planner", "规划员", Role.PLANNER, new Territory("440605"));

    /** Another planner, of the whole district too. */
    protected static final Actor COLLEAGUE = new Actor("t-colleague", "规划员二", Role.PLANNER, new Territory("440605"));

    protected static final Actor OFFICIAL = new Actor("t-official", "审核人", Role.OFFICIAL, new Territory("440605"));

    protected static final Actor VIEWER = new Actor("t-viewer", "查看员", Role.VIEWER, new Territory("440605"));

    @LocalServerPort
    protected int port;

    @Autowired
    protected ApplicationContext application;

    @BeforeEach
    void prepareDistrict() {
        TestDistrict.prepare(application, ADMIN, PLANNER, COLLEAGUE, OFFICIAL, VIEWER);
    }

    protected ApiClient anonymous() {
        return new ApiClient(port, null, null);
    }

    protected ApiClient as(Actor actor) {
        return as(actor.username());
    }

    protected ApiClient as(String username) {
        return new ApiClient(port, username, TestDistrict.PASSWORD);
    }
}
