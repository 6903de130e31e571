package org.qianmo.ogc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qianmo.http.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /ogc/api}: the description that programs read (OpenAPI 3.0), and a list of the same for people. */
@RestController
class ApiController {

    private final ApiDescription description;
    private final String version;

    ApiController(CollectionList collections, @Value("${qianmo.version}") String version) {
        this.description = new ApiDescription(collections.all());
        this.version = version;
    }

    @GetMapping("/ogc/api")
    ResponseEntity<Object> api(HttpServletRequest request) {
        Parameters.allow(request);
        Map<String, Object> document = description.document(Addresses.of(""), version);
        return Form.of(request) == Form.HTML ? page(document) : Json.reply(document, Addresses.OPEN_API);
    }

    private static ResponseEntity<Object> page(Map<String, Object> document) {
        List<List<String>> rows = new ArrayList<>();
        members(document, "paths")
                .forEach((path, methods) -> members(methods)
                        .forEach((method, operation) -> rows.add(List.of(
                                Html.text(method.toUpperCase(Locale.ROOT)),
                                Html.text("/ogc" + path),
                                Html.text(members(operation).get("summary"))))));
        return Html.page(
                new Messages("接口说明", "API"),
                List.of(Addresses.link("?f=html", LandingController.TITLE.zh(), Addresses.HTML)),
                "<p>" + Html.anchor(Addresses.of("/api?f=json"), "OpenAPI 3.0") + "</p>"
                        + Html.table(List.of("方法 method", "地址 path", "说明 summary"), rows));
    }

    private static Map<String, Object> members(Map<String, Object> object, String name) {
        return members(object.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object object) {
        return (Map<String, Object>) object;
    }
}
