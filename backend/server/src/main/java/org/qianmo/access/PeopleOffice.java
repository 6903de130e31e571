package org.qianmo.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qianmo.access.store.People;
import org.qianmo.access.store.Person;
import org.qianmo.http.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers people, and counts their wrong passwords. */
@Service
public class PeopleOffice implements UserDetailsService {

    private static final int PASSWORD_CHARACTERS_MIN = 10;
    /** bcrypt reads no further than 72 bytes; a longer one is refused rather than cut. */
    private static final int PASSWORD_BYTES_MAX = 72;

    private final People people;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PeopleOffice(People people, PasswordEncoder passwords, Clock clock, ApplicationEventPublisher events) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Person person = people.findById(username).orElseThrow(() -> new UsernameNotFoundException("unknown"));
        boolean locked = person.isLocked(clock.instant());
        return new SignedIn(person.actor(), person.passwordHash(), person.isEnabled(), locked);
    }

    /**
     * Registers somebody in his own name, as the first administrator does.
     *
     * @throws Problem 409 if the name is taken, 422 if the password is too short or too long
     */
    @Transactional
    public void register(Actor actor, String password) {
        register(actor, password, actor);
    }

    /**
     * @param registrar who does it
     * @throws Problem 409 if the name is taken, 422 if the password is too short or too long
     */
    @Transactional
    public void register(Actor actor, String password, Actor registrar) {
        refuseWeak(password);
        enrol(actor, password, false, registrar);
    }

    /** Enrols a demo account, whose password is public; only the embedded demo on the loopback address calls this. */
    @Transactional
    public void registerDemo(Actor actor, String password) {
        enrol(actor, password, true, actor);
    }

    private void enrol(Actor actor, String password, boolean demo, Actor registrar) {
        if (people.existsById(actor.username())) {
            throw Problem.conflict("USERNAME_TAKEN", "用户名已被使用", "the user name is taken");
        }
        people.save(new Person(actor, passwords.encode(password), demo, clock.instant()));
        events.publishEvent(new PersonRegistered(actor, registrar));
    }

    private static void refuseWeak(String password) {
        int bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (password.length() < PASSWORD_CHARACTERS_MIN || bytes > PASSWORD_BYTES_MAX) {
            throw Problem.unprocessable(
                    "WEAK_PASSWORD",
                    "密码至少 10 个字符，至多 72 字节",
                    "a password has at least 10 characters and at most 72 bytes");
        }
    }

    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return people.existsByRole(Role.ADMIN);
    }

    @Transactional(readOnly = true)
    public List<Actor> everyone() {
        return people.findAll().stream().map(Person::actor).toList();
    }

    /** @throws IllegalStateException if there is no such person: people are never deleted */
    @Transactional(readOnly = true)
    public Actor actor(String username) {
        return people.findById(username)
                .orElseThrow(() -> new IllegalStateException("no person " + username))
                .actor();
    }

    /** Names to show for user names; a user name that is not known stands for itself. */
    @Transactional(readOnly = true)
    public Map<String, String> displayNames(Collection<String> usernames) {
        Map<String, String> names = new HashMap<>();
        usernames.forEach(username -> names.put(username, username));
        people.findAllById(names.keySet())
                .forEach(person ->
                        names.put(person.actor().username(), person.actor().displayName()));
        return names;
    }

    @Transactional(readOnly = true)
    public List<Actor> demoAccounts() {
        return people.findByDemoTrue().stream().map(Person::actor).toList();
    }

    @EventListener
    @Transactional
    public void wrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        Instant now = clock.instant();
        people.findById(event.getAuthentication().getName()).ifPresent(person -> person.wrongPassword(now));
    }

    @EventListener
    @Transactional
    public void rightPassword(AuthenticationSuccessEvent event) {
        people.findById(event.getAuthentication().getName())
                .filter(Person::hasFailed)
                .ifPresent(Person::rightPassword);
    }
}
