package org.qianmo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Form sign-in with CSRF protection for the page, HTTP Basic for programs; everything else is refused. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/", "/index.html", "/favicon.ico", "/favicon.svg", "/app/**", "/styles/**", "/images/**", "/webjars/**",
        "/api/about", "/problems", "/problems/**", "/actuator/health/**", "/openapi/**", "/openapi.json/**", "/swagger-ui/**"
    };

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SecurityReplies replies, ContentSecurityPolicy policy) throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        .requestMatchers(PUBLIC).permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/first-administrator").permitAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginProcessingUrl("/api/session")
                        .loginPage("/")
                        .successHandler(replies::signedIn)
                        .failureHandler(replies::refused)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/api/session/end").logoutSuccessHandler(replies::signedOut))
                .httpBasic(basic -> basic.authenticationEntryPoint(replies::unauthenticated))
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(programWithPassword(), firstAdministrator()))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(replies::unauthenticated)
                        .accessDeniedHandler(replies::denied))
                .headers(headers -> headers
                        .contentSecurityPolicy(csp -> csp.policyDirectives(policy.directives()))
                        .frameOptions(frame -> frame.deny()))
                .build();
    }

    /**
     * A request that carries its password in a header needs no CSRF token: another site's page cannot set the header,
     * and a browser has no Basic password to add by itself, because it is never challenged for one.
     */
    private static RequestMatcher programWithPassword() {
        return request -> {
            String authorization = request.getHeader("Authorization");
            return authorization != null && authorization.startsWith("Basic ") && request.getCookies() == null;
        };
    }

    private static RequestMatcher firstAdministrator() {
        return (HttpServletRequest request) -> "/api/first-administrator".equals(request.getRequestURI());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher events) {
        return new DefaultAuthenticationEventPublisher(events);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
