package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import org.qianmo.http.Problem;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The form of an answer: for programs, or for people. */
enum Form {
    JSON,
    HTML;

    /** By {@code f}, else by what is preferred in {@code Accept}; JSON where both are liked alike. */
    static Form of(HttpServletRequest request) {
        String asked = request.getParameter(Parameters.FORM);
        if (asked == null) {
            return accepted(request.getHeader("Accept"));
        }
        return switch (asked) {
            case "json" -> JSON;
            case "html" -> HTML;
            default -> throw Problem.badRequest("BAD_PARAMETER", "f 应为 json 或 html", "f is json or html");
        };
    }

    private static Form accepted(String accept) {
        try {
            var types = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(types);
            types.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
            for (MediaType type : types) {
                if (type.isCompatibleWith(MediaType.TEXT_HTML)) {
                    return type.isWildcardType() ? JSON : HTML;
                }
                if (type.getSubtype().endsWith("json")) {
                    return JSON;
                }
            }
        } catch (InvalidMediaTypeException unreadable) {
            return JSON;
        }
        return JSON;
    }
}
