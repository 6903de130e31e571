package org.qianmo.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The district of this installation: {@code qianmo.district} in the configuration.
 *
 * @param code statistical code, 6 digits
 * @param recordPrefix what numbers of records begin with
 * @param timeZone days are those of the district, wherever the server runs
 */
@ConfigurationProperties("qianmo.district")
public record DistrictSettings(String code, String name, String nameEn, String recordPrefix, ZoneId timeZone) {

    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone);
    }
}
