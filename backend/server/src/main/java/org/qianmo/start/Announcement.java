package org.qianmo.start;

import org.qianmo.access.Actor;
import org.qianmo.access.DemoAccounts;
import org.qianmo.access.PeopleOffice;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints where the application is and, in the demo, how to sign in: the last thing that a start prints. */
@Component
@Order(Integer.MAX_VALUE)
class Announcement implements ApplicationRunner {

    private final PeopleOffice people;
    private final WebServerApplicationContext server;
    private final Environment environment;

    Announcement(PeopleOffice people, WebServerApplicationContext server, Environment environment) {
        this.people = people;
        this.server = server;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        StringBuilder text = new StringBuilder("\n  阡陌 Qianmo  http://localhost:")
                .append(server.getWebServer().getPort())
                .append("\n");
        for (Actor account : people.demoAccounts()) {
            text.append(
                    "    %-9s %s   %s%n".formatted(account.username(), DemoAccounts.PASSWORD, account.displayName()));
        }
        text.append("  数据目录 data: ")
                .append(environment.getProperty("qianmo.data"))
                .append("\n");
        System.out.println(text);
    }
}
