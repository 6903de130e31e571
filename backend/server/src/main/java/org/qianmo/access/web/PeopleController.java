package org.qianmo.access.web;

import java.util.List;
import java.util.regex.Pattern;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.FirstAdministrator;
import org.qianmo.access.PeopleOffice;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/people}: an administrator's register of people; {@code /api/first-administrator}: the way in. */
@RestController
class PeopleController {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._-]{2,64}");
    private static final int DISPLAY_NAME_CHARACTERS_MAX = 100;

    private final PeopleOffice people;
    private final AccessPolicy policy;
    private final FirstAdministrator firstAdministrator;

    PeopleController(PeopleOffice people, AccessPolicy policy, FirstAdministrator firstAdministrator) {
        this.people = people;
        this.policy = policy;
        this.firstAdministrator = firstAdministrator;
    }

    @GetMapping("/api/people")
    List<PersonBody> everyone(Actor actor) {
        policy.mayAdminister(actor);
        return people.everyone().stream()
                .filter(person -> policy.administers(actor, person.territory().code()))
                .map(PersonBody::of)
                .toList();
    }

    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    PersonBody register(Actor actor, @RequestBody NewPerson person) {
        policy.mayAdministerIn(actor, person.territoryCode());
        Actor registered = person.actor();
        people.register(registered, person.password() == null ? "" : person.password(), actor);
        return PersonBody.of(registered);
    }

    @PostMapping("/api/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    void firstAdministrator(@RequestParam String token, @RequestParam String username, @RequestParam String password) {
        firstAdministrator.register(token, username(username), password);
    }

    private static String username(String username) {
        if (username == null || !USERNAME.matcher(username).matches()) {
            throw Problem.unprocessable(
                    "BAD_USERNAME", "用户名为 2–64 个字母、数字、点、横线", "a user name is 2–64 letters, digits, dots, dashes");
        }
        return username;
    }

    record PersonBody(String username, String displayName, Role role, String territoryCode) {
        static PersonBody of(Actor a) {
            return new PersonBody(
                    a.username(), a.displayName(), a.role(), a.territory().code());
        }
    }

    record NewPerson(String username, String displayName, Role role, String territoryCode, String password) {
        Actor actor() {
            PeopleController.username(username);
            String shown = displayName == null || displayName.isBlank() ? username : displayName;
            if (role == null
                    || territoryCode == null
                    || !territoryCode.matches("\\d{6}|\\d{9}|\\d{12}")
                    || shown.length() > DISPLAY_NAME_CHARACTERS_MAX) {
                throw Problem.unprocessable("BAD_PERSON", "角色或辖区代码无效", "the role or the territory code is not valid");
            }
            return new Actor(username, shown, role, new Territory(territoryCode));
        }
    }
}
