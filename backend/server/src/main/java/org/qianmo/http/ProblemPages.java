package org.qianmo.http;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** {@code /problems/…}: a page for each kind of problem, in both languages. */
@RestController
class ProblemPages {

    private static final String HTML = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8";

    private final ProblemCatalogue catalogue;

    ProblemPages(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping(path = "/problems", produces = HTML)
    String all() {
        return page("问题代码 Problems", list(catalogue.all()));
    }

    @GetMapping(path = "/problems/{page}", produces = HTML)
    String one(@PathVariable String page) {
        ProblemCatalogue.Entry entry = catalogue
                .find(page)
                .orElseThrow(() -> Problem.notFound("没有这个问题代码", "there is no such problem"));
        return page(
                entry.code(),
                "<p>HTTP %d</p><p>%s</p><p lang=\"en\">%s</p><p><a href=\"/problems\">问题代码 All problems</a></p>"
                        .formatted(entry.status(), text(entry.meaning().zh()), text(entry.meaning().en())));
    }

    private static String list(Collection<ProblemCatalogue.Entry> entries) {
        return entries.stream()
                .map(e -> "<li><a href=\"/problems/%s\">%s</a> %s</li>".formatted(e.page(), e.code(), text(e.meaning().zh())))
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>%1$s</title></head><body><h1>%1$s</h1>%2$s</body></html>"
                .formatted(text(title), body);
    }

    private static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }
}
