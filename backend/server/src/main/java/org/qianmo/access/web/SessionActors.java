package org.qianmo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.access.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in with the session of a request, for those who answer before the filters of the doors have run. */
@Component
public class SessionActors {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    /** Empty without a living session, and for a request that carries a password: the doors decide about those. */
    public Optional<Actor> of(HttpServletRequest request) {
        HttpSession session = request.getHeader("Authorization") == null ? request.getSession(false) : null;
        return session != null && session.getAttribute(CONTEXT) instanceof SecurityContext context
                ? actor(context.getAuthentication())
                : Optional.empty();
    }

    private static Optional<Actor> actor(Authentication who) {
        return who != null && who.isAuthenticated() && who.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.actor())
                : Optional.empty();
    }
}
