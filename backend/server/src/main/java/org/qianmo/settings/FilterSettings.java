package org.qianmo.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a filter that a caller writes may cost: {@code qianmo.filters} in the configuration.
 *
 * @param secondsMax how long its query may take, 1 to 600
 */
@ConfigurationProperties("qianmo.filters")
public record FilterSettings(@DefaultValue("20") int secondsMax) {

    private static final int SECONDS_MOST = 600;

    public FilterSettings {
        if (secondsMax < 1 || secondsMax > SECONDS_MOST) {
            throw new IllegalArgumentException("qianmo.filters.seconds-max is 1 to " + SECONDS_MOST);
        }
    }
}
