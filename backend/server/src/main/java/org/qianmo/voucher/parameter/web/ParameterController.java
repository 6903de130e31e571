package org.qianmo.voucher.parameter.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.http.Messages;
import org.qianmo.parameter.StatedValue;
import org.qianmo.settings.DistrictSettings;
import org.qianmo.voucher.parameter.Parameter;
import org.qianmo.voucher.parameter.ParameterDesk;
import org.qianmo.voucher.parameter.Parameters;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules' numbers: everybody signed in reads them, administrators of the whole district state new ones. */
@RestController
class ParameterController {

    private final Parameters parameters;
    private final ParameterDesk desk;
    private final DistrictSettings district;
    private final Clock clock;

    ParameterController(Parameters parameters, ParameterDesk desk, DistrictSettings district, Clock clock) {
        this.parameters = parameters;
        this.desk = desk;
        this.district = district;
        this.clock = clock;
    }

    record Body(LocalDate asOf, List<Line> parameters) {}

    /**
     * A parameter.
     *
     * @param type name of the form of its values
     * @param form what a value is, with its bounds
     * @param now value of the day; null if none was stated yet
     * @param later values that count from days after it
     */
    record Line(String name, String type, boolean mayBeNone, Messages form, Value now, List<Value> later) {}

    /** @param value null for none */
    record Value(LocalDate effectiveFrom, String value, String basis, Instant recordedAt) {

        static Value of(StatedValue stated) {
            return new Value(stated.effectiveFrom(), stated.value(), stated.basis(), stated.recordedAt());
        }
    }

    /** @param value null for none */
    record NewValue(String name, LocalDate effectiveFrom, String value, String basis) {}

    @GetMapping("/api/vouchers/parameters")
    Body on(@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf) {
        LocalDate day = asOf == null ? district.today(clock) : asOf;
        List<StatedValue> all = parameters.history();
        return new Body(
                day,
                Arrays.stream(Parameter.values())
                        .sorted(Comparator.comparing(Parameter::title))
                        .map(parameter -> line(parameter, day, all))
                        .toList());
    }

    private static Line line(Parameter parameter, LocalDate day, List<StatedValue> all) {
        List<StatedValue> own = all.stream()
                .filter(value -> value.name().equals(parameter.title()))
                .toList();
        Value now = own.stream()
                .filter(value -> !value.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Value::of)
                .orElse(null);
        List<Value> later = own.stream()
                .filter(value -> value.effectiveFrom().isAfter(day))
                .map(Value::of)
                .toList();
        return new Line(parameter.title(), parameter.type(), parameter.mayBeNone(), parameter.form(), now, later);
    }

    @PostMapping("/api/vouchers/parameters")
    @ResponseStatus(HttpStatus.CREATED)
    Value state(@RequestBody NewValue stated, Actor actor) {
        return Value.of(desk.state(stated.name(), stated.effectiveFrom(), stated.value(), stated.basis(), actor));
    }
}
