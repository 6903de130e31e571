package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.qianmo.http.Problem;

/** The standard wants a request refused that says what nobody understands: a program would take the answer for what it asked. */
final class Parameters {

    /** The form of the answer; every address takes it. */
    static final String FORM = "f";

    private Parameters() {}

    /**
     * Refuses unknown parameters, and known ones that are there twice.
     *
     * @throws Problem 400 BAD_PARAMETER
     */
    static void allow(HttpServletRequest request, Set<String> known) {
        for (String name : Collections.list(request.getParameterNames())) {
            if (!known.contains(name) && !name.equals(FORM)) {
                throw unknown(name, known);
            }
            if (request.getParameterValues(name).length > 1) {
                throw Problem.badRequest(
                        "BAD_PARAMETER", "参数 " + shown(name) + " 重复", "parameter " + shown(name) + " is there twice");
            }
        }
    }

    static void allow(HttpServletRequest request, String... known) {
        allow(request, Set.copyOf(List.of(known)));
    }

    private static Problem unknown(String name, Set<String> known) {
        Set<String> names = new TreeSet<>(known);
        names.add(FORM);
        return Problem.badRequest(
                "BAD_PARAMETER",
                "没有参数 " + shown(name) + "；可用的有 " + String.join(", ", names),
                "there is no parameter " + shown(name) + "; there are " + String.join(", ", names));
    }

    private static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }
}
