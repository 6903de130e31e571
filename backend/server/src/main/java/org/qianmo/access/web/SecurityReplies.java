package org.qianmo.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.qianmo.http.AskedLanguage;
import org.qianmo.http.Messages;
import org.qianmo.http.ProblemBody;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the security filters answer: the same problems as everywhere else, never a redirect or a browser dialog. */
@Component
class SecurityReplies {

    private final JsonMapper json;

    SecurityReplies(JsonMapper json) {
        this.json = json;
    }

    void signedIn(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void signedOut(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof LockedException) {
            write(request, response, HttpStatus.UNAUTHORIZED, "ACCOUNT_LOCKED", "密码错误次数过多，请五分钟后再试",
                    "too many wrong passwords; try again in five minutes");
        } else {
            write(request, response, HttpStatus.UNAUTHORIZED, "WRONG_PASSWORD", "用户名或密码不正确",
                    "the user name or the password is wrong");
        }
    }

    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        if (!browser) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Qianmo\", charset=\"UTF-8\"");
        }
        if (request.getHeader("Authorization") != null) {
            refused(request, response, e);
        } else {
            write(request, response, HttpStatus.UNAUTHORIZED, "SIGN_IN_REQUIRED", "请先登录", "sign in first");
        }
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, "FORBIDDEN", "没有权限，或页面已过期，请刷新后重试",
                "not allowed, or the page is stale; reload it and try again");
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String zh, String en)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        ProblemBody body = new ProblemBody(status, code, new Messages(zh, en), List.of(), Map.of());
        json.writeValue(response.getOutputStream(), body.members(AskedLanguage.of(request)));
    }
}
