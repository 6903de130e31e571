package org.qianmo.ogc.web;

import java.util.List;
import java.util.stream.Collectors;
import org.qianmo.http.FeatureCollection.Link;
import org.qianmo.http.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** Pages for people: Chinese first. All that comes from data goes through {@link #text}. */
final class Html {

    private static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private Html() {}

    static ResponseEntity<Object> page(Messages title, List<Link> path, String body) {
        String heading = text(title.zh()) + " <small lang=\"en\">" + text(title.en()) + "</small>";
        String html = """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="/images/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/ogc-pages/page.css">
                </head>
                <body>
                <nav>%s</nav>
                <main><h1>%s</h1>
                %s
                </main>
                </body>
                </html>
                """.formatted(text(title.zh() + " " + title.en()), crumbs(path), heading, body);
        return ResponseEntity.ok().contentType(TYPE).header("Vary", "Accept").body(html);
    }

    /** @param path links whose relation is what people read */
    private static String crumbs(List<Link> path) {
        return path.stream().map(link -> anchor(link.href(), link.rel())).collect(Collectors.joining(" › "));
    }

    static String anchor(String address, String label) {
        return "<a href=\"" + text(address) + "\">" + text(label) + "</a>";
    }

    /** @param rows of cells that are HTML already */
    static String table(List<String> head, List<List<String>> rows) {
        return "<div class=\"table\"><table><thead>" + row("th", head) + "</thead><tbody>"
                + rows.stream().map(cells -> row("td", cells)).collect(Collectors.joining()) + "</tbody></table></div>";
    }

    private static String row(String cell, List<String> cells) {
        return cells.stream()
                .map(content -> "<" + cell + ">" + content + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    /** Plain text as HTML. */
    static String text(Object plain) {
        return plain == null ? "" : HtmlUtils.htmlEscape(plain.toString(), "UTF-8");
    }
}
