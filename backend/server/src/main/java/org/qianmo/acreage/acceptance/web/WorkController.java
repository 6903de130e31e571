package org.qianmo.acreage.acceptance.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.qianmo.access.Actor;
import org.qianmo.acreage.Category;
import org.qianmo.acreage.acceptance.WorkEntry;
import org.qianmo.acreage.acceptance.WorkFilter;
import org.qianmo.acreage.acceptance.WorkShelf;
import org.qianmo.http.Bounds;
import org.qianmo.http.Problem;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accepted works: the list, and each with its ground and what lies on it. */
@RestController
@RequestMapping("/api/acreage/works")
class WorkController {

    private static final Pattern TOWN = Pattern.compile("\\d{9}");
    private static final Pattern VILLAGE = Pattern.compile("\\d{12}");

    private final WorkShelf shelf;
    private final AcceptanceBodies bodies;

    WorkController(WorkShelf shelf, AcceptanceBodies bodies) {
        this.shelf = shelf;
        this.bodies = bodies;
    }

    /** @param next id to go on after; null at the end */
    record Page(List<WorkBody> works, Long next) {}

    @GetMapping
    Page list(
            @RequestParam(required = false) String category,
            @RequestParam(required = false) String town,
            @RequestParam(required = false) String village,
            @RequestParam(required = false) Long zone,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor) {
        int bounded = Math.max(1, Math.min(limit, Bounds.WORKS_PAGE_MAX));
        WorkFilter filter = new WorkFilter(
                category(category), code("town", town, TOWN), code("village", village, VILLAGE), zone, from, to, after);
        List<WorkEntry> found = shelf.list(filter, bounded, actor);
        Long next = found.size() < bounded ? null : found.get(found.size() - 1).id();
        return new Page(bodies.works(found), next);
    }

    @GetMapping("/{id}")
    WorkBody one(@PathVariable long id, Actor actor) {
        return bodies.opened(shelf.open(id, actor), actor);
    }

    private static Category category(String name) {
        return name == null || name.isBlank()
                ? null
                : Arrays.stream(Category.values())
                        .filter(category -> category.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> bad("category"));
    }

    private static String code(String name, String code, Pattern form) {
        if (code != null && !form.matcher(code).matches()) {
            throw bad(name);
        }
        return code;
    }

    private static Problem bad(String name) {
        return Problem.badRequest("BAD_PARAMETER", "参数 " + name + " 无效", "parameter " + name + " is not valid");
    }
}
