package org.qianmo.access.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The page's content security policy. The import map is the only inline script; it is allowed by its hash, which is
 * computed from the page itself, so that the two cannot drift apart.
 */
@Component
class ContentSecurityPolicy {

    private static final Pattern IMPORT_MAP =
            Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

    String directives() {
        return "default-src 'self'; script-src 'self'" + importMapHash()
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:"
                + "; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String importMapHash() {
        ClassPathResource page = new ClassPathResource("META-INF/resources/index.html");
        if (!page.exists()) {
            return "";
        }
        try {
            Matcher map = IMPORT_MAP.matcher(page.getContentAsString(StandardCharsets.UTF_8));
            return map.find() ? " 'sha256-" + sha256(map.group(1)) + "'" : "";
        } catch (IOException e) {
            throw new IllegalStateException("the page cannot be read", e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
