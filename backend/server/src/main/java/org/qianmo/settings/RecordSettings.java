package org.qianmo.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strictly records are kept: {@code qianmo.records} in the configuration.
 *
 * @param directChanges true where a planner's change of a parcel takes effect at once, without a second pair of eyes: an
 *     office of one, or a trial
 */
@ConfigurationProperties("qianmo.records")
public record RecordSettings(@DefaultValue("false") boolean directChanges) {}
