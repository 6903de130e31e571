package org.qianmo.rebuild.web;

import java.net.URI;
import org.qianmo.access.Actor;
import org.qianmo.job.Job;
import org.qianmo.rebuild.Rebuilds;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RebuildController {

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @PostMapping("/api/audit/rebuild")
    ResponseEntity<Job> start(Actor actor) {
        Job job = rebuilds.start(actor);
        return ResponseEntity.accepted()
                .location(URI.create("/api/jobs/" + job.id()))
                .body(job);
    }
}
