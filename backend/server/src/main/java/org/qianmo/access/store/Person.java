package org.qianmo.access.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;

/** Somebody who may sign in. After five wrong passwords in a row the account rests for five minutes. */
@Entity
@Table(name = "person")
public class Person {

    private static final int ATTEMPTS_MAX = 5;
    private static final Duration LOCK = Duration.ofMinutes(5);

    @Id
    private String username;

    private String passwordHash;
    private String displayName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private String territoryCode;
    private boolean demo;
    private boolean enabled;
    private int failedAttempts;
    private Instant lockedUntil;
    private Instant createdAt;

    protected Person() {}

    public Person(Actor actor, String passwordHash, boolean demo, Instant now) {
        this.username = actor.username();
        this.displayName = actor.displayName();
        this.role = actor.role();
        this.territoryCode = actor.territory().code();
        this.passwordHash = passwordHash;
        this.demo = demo;
        this.enabled = true;
        this.createdAt = now;
    }

    public void wrongPassword(Instant now) {
        failedAttempts++;
        if (failedAttempts >= ATTEMPTS_MAX) {
            lockedUntil = now.plus(LOCK);
            failedAttempts = 0;
        }
    }

    public void rightPassword() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    public boolean hasFailed() {
        return failedAttempts > 0 || lockedUntil != null;
    }

    public boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    public Actor actor() {
        return new Actor(username, displayName, role, new Territory(territoryCode));
    }

    public String passwordHash() {
        return passwordHash;
    }

    public boolean isDemo() {
        return demo;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
