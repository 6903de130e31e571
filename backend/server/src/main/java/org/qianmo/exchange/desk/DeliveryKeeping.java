package org.qianmo.exchange.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.access.Territory;
import org.qianmo.exchange.desk.store.DeliveryRows;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.job.Job;
import org.qianmo.settings.DistrictSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps deliveries over a restart, and no longer than a week. */
@Service
class DeliveryKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryKeeping.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final long HOUR_MILLISECONDS = 3_600_000;

    private final DeliveryRows rows;
    private final DeliveryFolders folders;
    private final DeliverySteps steps;
    private final DistrictSettings district;
    private final Clock clock;

    DeliveryKeeping(
            DeliveryRows rows, DeliveryFolders folders, DeliverySteps steps, DistrictSettings district, Clock clock) {
        this.rows = rows;
        this.folders = folders;
        this.steps = steps;
        this.district = district;
        this.clock = clock;
    }

    /** After the jobs of the former run were ended: what they left goes back to where it waited, or is looked at again. */
    @Order(1_000)
    @EventListener(ApplicationStartedEvent.class)
    void takeUpWhatARestartInterrupted() {
        Messages messages = new Messages("服务器重启，任务已中断", "interrupted by a restart of the server");
        Job.Cause cause = new Job.Cause("INTERRUPTED", messages);
        for (Delivery left : rows.in(DeliveryState.CHECKING, DeliveryState.LOADING)) {
            DeliveryState before = left.state() == DeliveryState.CHECKING ? DeliveryState.READY : DeliveryState.CHECKED;
            rows.move(left, before, left.notes().failed(cause));
        }
        rows.in(DeliveryState.READING).stream()
                .filter(left -> folders.received(left.id()) == left.bytes())
                .forEach(this::readAgain);
    }

    private void readAgain(Delivery left) {
        Actor owner = new Actor(left.owner(), left.owner(), Role.VIEWER, new Territory(district.code()));
        try {
            steps.read(left, owner);
        } catch (Problem queueFull) {
            LOG.warn("delivery {} waits for the next start", left.id());
        }
    }

    @Scheduled(fixedRate = HOUR_MILLISECONDS, initialDelay = HOUR_MILLISECONDS / 60)
    void deleteWhatIsOld() {
        Instant before = clock.instant().minus(KEPT);
        for (Delivery old : rows.createdBefore(before)) {
            if (!old.state().isBusy()) {
                rows.delete(old.id());
                folders.delete(old.id());
            }
        }
        Set<String> ids = folders.ids().stream()
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .filter(id -> rows.find(id).isEmpty())
                .collect(Collectors.toSet());
        ids.forEach(folders::delete);
    }
}
