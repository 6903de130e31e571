package org.qianmo.acreage.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qianmo.access.Territory;
import org.qianmo.acreage.increment.Increment;

/**
 * Which ground a figure is of: a unit, written {@code 440605}, {@code 440605011} or {@code 440605011029}, or all; and of it
 * what lies in no known village, or in a zone, or in none: {@code 440605011/no-village/zone:12}, {@code zone:12},
 * {@code 440605011029/no-zone}.
 *
 * @param unit null for all units
 * @param noVillage only what lies in no known village
 */
public record Within(Territory unit, boolean noVillage, Zones zones, long zoneId) {

    /** Of which zones. */
    public enum Zones {
        ALL,
        ONE,
        NONE
    }

    public static final Within ALL = of(null);

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{6}|\\d{9}|\\d{12})?(/no-village)?(?:/(?:zone:(\\d{1,18})|(no-zone)))?");

    /** @param unit null for all */
    public static Within of(Territory unit) {
        return new Within(unit, false, Zones.ALL, 0);
    }

    /** Empty for what is not written so; nothing is all. */
    public static Optional<Within> read(String text) {
        String given = text == null ? "" : text.strip();
        boolean ofAll = !given.isEmpty() && !Character.isDigit(given.charAt(0));
        Matcher written = WRITTEN.matcher(ofAll ? "/" + given : given);
        if (!written.matches()) {
            return Optional.empty();
        }
        Within unit = of(written.group(1) == null ? null : new Territory(written.group(1)));
        Within villages = written.group(2) == null ? unit : unit.outsideVillages();
        if (written.group(3) != null) {
            return Optional.of(villages.zone(Long.valueOf(written.group(3))));
        }
        return Optional.of(written.group(4) == null ? villages : villages.zone(null));
    }

    /** The zone within it; null for what lies in no zone. */
    public Within zone(Long id) {
        return id == null ? new Within(unit, noVillage, Zones.NONE, 0) : new Within(unit, noVillage, Zones.ONE, id);
    }

    /** Of it what lies in no known village. */
    public Within outsideVillages() {
        return new Within(unit, true, zones, zoneId);
    }

    /** The same of another unit. */
    public Within in(Territory other) {
        return new Within(other, noVillage, zones, zoneId);
    }

    /** With all zones and none. */
    public Within ofAllZones() {
        return new Within(unit, noVillage, Zones.ALL, 0);
    }

    public boolean holds(Increment.Place place) {
        if (unit != null && !unit.holds(place.townCode(), place.villageCode())) {
            return false;
        }
        return (!noVillage || place.villageCode() == null)
                && switch (zones) {
                    case ALL -> true;
                    case ONE -> Objects.equals(place.zoneId(), zoneId);
                    case NONE -> place.zoneId() == null;
                };
    }

    /** The condition on columns {@code town_code}, {@code village_code} and {@code zone_id} of the alias. */
    public String condition(String alias) {
        String ofUnit = unit == null ? "true" : unit.condition(alias);
        String ofTown = inVillage() ? " and " + unit.town().condition(alias) : "";
        String ofVillages = noVillage ? " and " + alias + ".village_code is null" : "";
        return ofUnit
                + ofTown
                + ofVillages
                + switch (zones) {
                    case ALL -> "";
                    case ONE -> " and " + alias + ".zone_id = ?";
                    case NONE -> " and " + alias + ".zone_id is null";
                };
    }

    /** The town of a village is asked for too: indexes begin with towns. */
    private boolean inVillage() {
        return unit != null && unit.isVillage();
    }

    /** The values of {@link #condition}. */
    public List<Object> parameters() {
        List<Object> parameters = new ArrayList<>();
        if (unit != null) {
            parameters.add(unit.code());
        }
        if (inVillage()) {
            parameters.add(unit.town().code());
        }
        if (zones == Zones.ONE) {
            parameters.add(zoneId);
        }
        return parameters;
    }

    /** As {@link #read} reads it; empty for all. */
    public String written() {
        List<String> words = new ArrayList<>();
        if (unit != null) {
            words.add(unit.code());
        }
        if (noVillage) {
            words.add("no-village");
        }
        switch (zones) {
            case ALL -> {}
            case ONE -> words.add("zone:" + zoneId);
            case NONE -> words.add("no-zone");
        }
        return String.join("/", words);
    }
}
