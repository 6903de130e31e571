package org.qianmo.search.web;

import java.util.List;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Views;
import org.qianmo.search.Hit;
import org.qianmo.search.Search;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search box. */
@RestController
class SearchController {

    private static final int TEXT_CHARACTERS_MAX = 100;
    private static final int HITS_MAX = 100;

    private final Search search;
    private final Views views;

    SearchController(Search search, Views views) {
        this.search = search;
        this.views = views;
    }

    @GetMapping("/api/search")
    Body search(@RequestParam String q, @RequestParam(defaultValue = "20") int limit, Actor actor) {
        if (q.length() > TEXT_CHARACTERS_MAX) {
            throw Problem.badRequest("BAD_PARAMETER", "检索词过长", "the text is too long");
        }
        return new Body(search.find(q, Math.max(1, Math.min(limit, HITS_MAX)), views.of(actor)));
    }

    record Body(List<Hit> results) {}
}
