package org.qianmo.job.web;

import org.qianmo.access.Actor;
import org.qianmo.http.Problem;
import org.qianmo.job.Jobs;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
class JobController {

    private final Jobs jobs;

    JobController(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    ResponseEntity<String> own(Actor actor) {
        return reply(jobs.own(actor).toString());
    }

    @GetMapping("/{id}")
    ResponseEntity<String> job(@PathVariable String id, Actor actor) {
        return reply(find(id, actor));
    }

    /** Asks the job to stop and answers at once; where it stood a moment later is for the next look to tell. */
    @DeleteMapping("/{id}")
    ResponseEntity<String> cancel(@PathVariable String id, Actor actor) {
        find(id, actor);
        jobs.cancel(id, actor);
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(find(id, actor));
    }

    private String find(String id, Actor actor) {
        return jobs.find(id, actor).orElseThrow(() -> Problem.notFound("没有这个任务", "there is no such job"));
    }

    private static ResponseEntity<String> reply(String json) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json);
    }
}
