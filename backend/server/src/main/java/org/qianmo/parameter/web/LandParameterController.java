package org.qianmo.parameter.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.http.Messages;
import org.qianmo.parameter.LandParameter;
import org.qianmo.parameter.LandParameterDesk;
import org.qianmo.parameter.LandParameters;
import org.qianmo.parameter.StatedValue;
import org.qianmo.settings.DistrictSettings;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Numbers of the rules on ground: everybody signed in reads them, administrators of the whole district state new ones. */
@RestController
class LandParameterController {

    private final LandParameters parameters;
    private final LandParameterDesk desk;
    private final DistrictSettings district;
    private final Clock clock;

    LandParameterController(LandParameters parameters, LandParameterDesk desk, DistrictSettings district, Clock clock) {
        this.parameters = parameters;
        this.desk = desk;
        this.district = district;
        this.clock = clock;
    }

    record Body(LocalDate asOf, List<Line> parameters) {}

    /**
     * @param form what a value is, with its bounds
     * @param now value of the day; null if none was stated yet
     * @param later values that count from days after it
     */
    record Line(String name, Messages form, StatedValue now, List<StatedValue> later) {}

    record NewValue(String name, LocalDate effectiveFrom, String value, String basis) {}

    @GetMapping("/api/parameters")
    Body on(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? district.today(clock) : asOf;
        List<StatedValue> all = parameters.history();
        return new Body(
                day,
                Arrays.stream(LandParameter.values())
                        .map(parameter -> line(parameter, day, all))
                        .toList());
    }

    private static Line line(LandParameter parameter, LocalDate day, List<StatedValue> all) {
        List<StatedValue> own = all.stream()
                .filter(value -> value.name().equals(parameter.title()))
                .toList();
        StatedValue now = own.stream()
                .filter(value -> !value.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
        List<StatedValue> later =
                own.stream().filter(value -> value.effectiveFrom().isAfter(day)).toList();
        return new Line(parameter.title(), parameter.form(), now, later);
    }

    @PostMapping("/api/parameters")
    @ResponseStatus(HttpStatus.CREATED)
    StatedValue state(@RequestBody NewValue stated, Actor actor) {
        return desk.state(stated.name(), stated.effectiveFrom(), stated.value(), stated.basis(), actor);
    }
}
