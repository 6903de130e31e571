package org.qianmo.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language that a request asks for. */
public final class AskedLanguage {

    private AskedLanguage() {}

    /** Chinese for a request that asks for none: what the servlet gives then is the language of the server's own system. */
    public static Locale of(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
    }
}
