package org.qianmo.http;

import java.util.Locale;

/**
 * One sentence for a person, in both languages.
 *
 * @param zh Chinese, shown first
 * @param en English
 */
public record Messages(String zh, String en) {

    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
