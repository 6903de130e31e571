package org.qianmo.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.qianmo.http.Problem;
import org.qianmo.settings.DistrictSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The way in on a store without people: a token, printed at start, made anew at each start, good for one administrator.
 * There is no default password to forget.
 */
@Component
@Order(20)
public class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int TOKEN_BYTES = 24;

    private final PeopleOffice people;
    private final DistrictSettings district;
    private String token;

    FirstAdministrator(PeopleOffice people, DistrictSettings district) {
        this.people = people;
        this.district = district;
    }

    @Override
    public synchronized void run(ApplicationArguments arguments) {
        if (people.hasAdministrator()) {
            return;
        }
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        token = HexFormat.of().formatHex(random);
        LOG.warn(
                "No administrator yet. 尚无管理员，请用一次性令牌登记：\n"
                        + "  curl -X POST http://<this server>/api/first-administrator"
                        + " -d token={} -d username=<name> -d password=<at least 10 characters>",
                token);
    }

    /** @throws Problem 403 if the token is wrong or used */
    public synchronized void register(String givenToken, String username, String password) {
        boolean right = token != null
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), givenToken.getBytes(StandardCharsets.UTF_8));
        if (!right || people.hasAdministrator()) {
            throw Problem.forbidden("令牌无效或已使用", "the token is wrong or used");
        }
        people.register(new Actor(username, username, Role.ADMIN, new Territory(district.code())), password);
        token = null;
    }
}
