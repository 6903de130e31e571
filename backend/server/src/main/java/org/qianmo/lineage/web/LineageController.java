package org.qianmo.lineage.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.lineage.LineageBook;
import org.qianmo.lineage.LineageEdge;
import org.qianmo.lineage.LineageGraph;
import org.qianmo.lineage.LineageKind;
import org.qianmo.lineage.RecordNumbers;
import org.qianmo.parcel.Parcel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/parcels/{id}/lineage}. */
@RestController
class LineageController {

    private static final int GENERATIONS_MAX = 20;

    private final LineageBook book;
    private final RecordNumbers numbers;
    private final AccessPolicy policy;

    LineageController(LineageBook book, RecordNumbers numbers, AccessPolicy policy) {
        this.book = book;
        this.numbers = numbers;
        this.policy = policy;
    }

    record Node(
            long parcelId,
            int version,
            String code,
            String landClass,
            BigDecimal officialAreaSquareMetres,
            LocalDate validFrom,
            LocalDate validTo,
            boolean present,
            boolean retired) {}

    record Edge(
            long parentId,
            int parentVersion,
            long childId,
            int childVersion,
            LineageKind kind,
            BigDecimal areaSquareMetres,
            long recordId,
            String recordNumber,
            LocalDate day) {}

    record Graph(long root, List<Node> nodes, List<Edge> edges, boolean truncated) {}

    @GetMapping("/api/parcels/{id}/lineage")
    Graph around(@PathVariable long id, @RequestParam(defaultValue = "5") int generations, Actor actor) {
        LineageGraph whole = book.around(id, Math.max(1, Math.min(generations, GENERATIONS_MAX)));
        if (!whole.hasRoot()) {
            throw Problem.notFound("没有这个地块", "there is no such parcel");
        }
        LineageGraph graph = whole.only(version -> policy.mayRead(
                actor, version.facts().townCode(), version.facts().villageCode()));
        if (!graph.hasRoot()) {
            throw AccessPolicy.outsideTerritory();
        }
        Map<Long, String> byId =
                numbers.of(graph.edges().stream().map(LineageEdge::recordId).collect(Collectors.toSet()));
        return new Graph(
                id,
                graph.nodes().stream().map(LineageController::node).toList(),
                graph.edges().stream().map(edge -> edge(edge, byId, graph)).toList(),
                graph.truncated());
    }

    private static Node node(LineageGraph.Node node) {
        Parcel version = node.version();
        return new Node(
                version.id(),
                version.version(),
                version.facts().code(),
                version.facts().landClass(),
                version.officialArea().squareMetres(),
                version.validFrom(),
                node.life().validTo(),
                node.present(),
                node.retired());
    }

    private static Edge edge(LineageEdge edge, Map<Long, String> numbers, LineageGraph graph) {
        LocalDate day = graph.nodes().stream()
                .map(LineageGraph.Node::version)
                .filter(version -> version.id() == edge.childId() && version.version() == edge.childVersion())
                .map(Parcel::validFrom)
                .findFirst()
                .orElseThrow();
        return new Edge(
                edge.parentId(),
                edge.parentVersion(),
                edge.childId(),
                edge.childVersion(),
                edge.kind(),
                edge.area().squareMetres(),
                edge.recordId(),
                numbers.get(edge.recordId()),
                day);
    }
}
