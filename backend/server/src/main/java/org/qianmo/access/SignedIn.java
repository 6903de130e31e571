package org.qianmo.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A person as Spring Security carries it. */
public final class SignedIn implements UserDetails {

    private static final long serialVersionUID = 1L;

    private final transient Actor actor;
    private final String username;
    private final transient String passwordHash;
    private final boolean enabled;
    private final boolean locked;

    public SignedIn(Actor actor, String passwordHash, boolean enabled, boolean locked) {
        this.actor = actor;
        this.username = actor.username();
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.locked = locked;
    }

    public Actor actor() {
        return actor;
    }

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }
}
