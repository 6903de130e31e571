package org.qianmo.landuse.web;

import java.time.Duration;
import java.util.List;
import org.qianmo.landuse.LandUse;
import org.qianmo.landuse.LandUseCatalogue;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LandUseController {

    private final LandUseCatalogue catalogue;

    LandUseController(LandUseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/api/land-classes")
    ResponseEntity<List<LandUse>> landClasses() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(catalogue.all());
    }
}
