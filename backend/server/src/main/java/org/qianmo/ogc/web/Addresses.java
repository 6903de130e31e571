package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.qianmo.http.FeatureCollection.Link;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Addresses below {@code /ogc}, and links to them. */
final class Addresses {

    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String SCHEMA_JSON = "application/schema+json";
    static final String OPEN_API = "application/vnd.oai.openapi+json;version=3.0";
    static final String HTML = "text/html";
    static final String TILE = "application/vnd.mapbox-vector-tile";
    static final String OGC_RELATION = "http://www.opengis.net/def/rel/ogc/1.0/";

    private Addresses() {}

    /** @param path below {@code /ogc}, with a slash and, if need be, parameters; empty for the landing page */
    static String of(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + "/ogc" + path;
    }

    static Link link(String path, String rel, String type) {
        return new Link(of(path), rel, type);
    }

    static String collection(String id) {
        return "/collections/" + id;
    }

    /** This address in both forms: the one that is answered is {@code self}. */
    static List<Link> selves(HttpServletRequest request, Form form, String jsonType) {
        Link json = new Link(here(request, "json"), form == Form.JSON ? "self" : "alternate", jsonType);
        Link html = new Link(here(request, "html"), form == Form.HTML ? "self" : "alternate", HTML);
        return new ArrayList<>(List.of(json, html));
    }

    private static String here(HttpServletRequest request, String form) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(Parameters.FORM, form)
                .build()
                .toUriString();
    }

    /** This address with another page. */
    static String page(HttpServletRequest request, String cursor) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("cursor", cursor)
                .build()
                .toUriString();
    }

    /** The time that this address asks for, as parameters of another one. */
    static String time(HttpServletRequest request) {
        UriComponentsBuilder time = UriComponentsBuilder.newInstance();
        for (String name : List.of("datetime", "asOf", "knownAt")) {
            String value = request.getParameter(name);
            if (value != null) {
                time.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        }
        String query = time.build().getQuery();
        return query == null ? "" : "&" + query;
    }
}
