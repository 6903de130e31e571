package org.qianmo.exchange.web;

import static org.qianmo.exchange.web.ExportForm.bad;
import static org.qianmo.exchange.web.ExportForm.given;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;
import org.qianmo.access.Actor;
import org.qianmo.crs.Srid;
import org.qianmo.crs.SurveyBand;
import org.qianmo.crs.UnknownCoordinateSystem;
import org.qianmo.district.AdminUnits;
import org.qianmo.exchange.export.ExportFilter;
import org.qianmo.exchange.export.ExportFilter.Side;
import org.qianmo.exchange.export.ExportRequest;
import org.qianmo.exchange.export.ExportSource;
import org.qianmo.exchange.export.OutgoingFormats;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.WriterFormat;
import org.qianmo.http.Problem;
import org.qianmo.parcel.View;
import org.qianmo.parcel.Views;
import org.qianmo.settings.DistrictSettings;
import org.springframework.stereotype.Component;

/** Makes a typed request of what is asked for, or refuses it, before any data is touched. */
@Component
class ExportOrders {

    private final List<ExportSource> sources;
    private final OutgoingFormats formats;
    private final Views views;
    private final AdminUnits units;
    private final Clock clock;
    private final DistrictSettings district;

    ExportOrders(
            List<ExportSource> sources,
            OutgoingFormats formats,
            Views views,
            AdminUnits units,
            Clock clock,
            DistrictSettings district) {
        this.sources = sources;
        this.formats = formats;
        this.views = views;
        this.units = units;
        this.clock = clock;
        this.district = district;
    }

    ExportRequest read(String layer, ExportForm form, Actor actor) {
        ExportSource source = source(layer);
        WriterFormat format = format(form);
        View view = views.of(actor, form.asOf(), form.knownAt());
        ExportFilter filter = form.filter(view);
        refuseSidesUnknownTo(source, filter);
        Srid system = system(format, form);
        refuseFarFrom(system, filter.box());
        LocalDate day =
                view.moment() == null ? district.today(clock) : view.moment().trueOn();
        return new ExportRequest(source, filter, form.asked(), day, format, system, text(format, form), actor);
    }

    private ExportSource source(String layer) {
        return sources.stream()
                .filter(source -> source.layer().equals(layer))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("没有这个图层", "there is no such layer"));
    }

    private WriterFormat format(ExportForm form) {
        String name = given(form.format()).orElse("shapefile");
        return formats.named(name).orElseThrow(() -> bad("format", String.join(", ", formats.names())));
    }

    /** A side that a layer does not have would be left open in silence. */
    private static void refuseSidesUnknownTo(ExportSource source, ExportFilter filter) {
        Set<Side> unknown = filter.asked();
        unknown.removeAll(source.sides());
        if (!unknown.isEmpty()) {
            String known = source.sides().stream().map(Side::name).sorted().collect(Collectors.joining(", "));
            throw bad(unknown.iterator().next() + " @ " + source.layer(), known);
        }
    }

    private Srid system(WriterFormat format, ExportForm form) {
        List<Srid> systems = formats.systems(format).toList();
        Optional<Srid> system = given(form.crs()).map(ExportOrders::srid).or(() -> Optional.of(systems.get(0)));
        return system.filter(systems::contains)
                .orElseThrow(() -> bad(
                        "crs",
                        systems.stream().limit(5).map(Srid::label).collect(Collectors.joining(", "))
                                + (systems.size() > 5 ? " …" : "")));
    }

    private static Srid srid(String text) {
        try {
            return Srid.parse(text);
        } catch (UnknownCoordinateSystem unknown) {
            throw bad("crs", "EPSG:4547, EPSG:4490 …");
        }
    }

    /** Thousands of kilometres from its meridian a plane measures nothing. */
    private void refuseFarFrom(Srid system, Envelope asked) {
        Envelope known = units.box();
        Envelope ground = known == null ? asked : known;
        Optional<SurveyBand> band = SurveyBand.of(system);
        if (band.isPresent() && ground != null && !band.get().serves(ground.centre().x)) {
            int meridian = band.get().meridianDegrees();
            throw Problem.unprocessable(
                    "CRS_TOO_FAR",
                    "该坐标系的中央经线为东经 " + meridian + " 度，离所导出的土地过远",
                    "the central meridian of this system is " + meridian
                            + "°E, too far from the ground to be exported");
        }
    }

    private static TextEncoding text(WriterFormat format, ExportForm form) {
        Optional<String> wanted = given(form.encoding());
        List<TextEncoding> encodings = format.encodings();
        return wanted.isEmpty()
                ? encodings.get(0)
                : encodings.stream()
                        .filter(encoding -> encoding.name().equalsIgnoreCase(wanted.get()))
                        .findFirst()
                        .orElseThrow(() -> bad(
                                "encoding",
                                encodings.stream().map(TextEncoding::name).collect(Collectors.joining(", "))));
    }
}
