package org.qianmo.exchange.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.qianmo.access.AccessPolicy;
import org.qianmo.access.Actor;
import org.qianmo.access.Role;
import org.qianmo.exchange.ImportRequest.Mode;
import org.qianmo.exchange.ImportRequest.OnInvalid;
import org.qianmo.exchange.desk.store.DeliveryRows;
import org.qianmo.http.Bounds;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Receives deliveries and keeps them. Only their owner sees them, and administrators. */
@Service
public class DeliveryDesk {

    /** Left for the database and everybody else. */
    private static final long DISK_RESERVE_BYTES = 1L << 30;

    private final DeliveryRows rows;
    private final DeliveryFolders folders;
    private final DeliveryPapers papers;
    private final DeliverySteps steps;
    private final AccessPolicy policy;
    private final Clock clock;
    private final Set<String> receiving = ConcurrentHashMap.newKeySet();

    DeliveryDesk(
            DeliveryRows rows,
            DeliveryFolders folders,
            DeliveryPapers papers,
            DeliverySteps steps,
            AccessPolicy policy,
            Clock clock) {
        this.rows = rows;
        this.folders = folders;
        this.papers = papers;
        this.steps = steps;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Announces a file.
     *
     * @throws Problem 403 if the actor may not change land; 409, 413, 507 if there is no room for it
     */
    public Delivery announce(String fileName, long bytes, Actor actor) {
        policy.mayEditLand(actor);
        if (bytes > Bounds.DELIVERY_BYTES_MAX) {
            throw tooLarge();
        }
        refuseBeyondShare(bytes, actor);
        if (folders.usable() - 2 * bytes < DISK_RESERVE_BYTES) {
            throw new Problem(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "DISK_FULL",
                    new Messages("服务器磁盘空间不足，请联系管理员", "the disk of the server is too full; ask the administrator"));
        }
        Delivery delivery = new Delivery(
                UUID.randomUUID().toString(),
                actor.username(),
                fileName,
                bytes,
                null,
                DeliveryState.RECEIVING,
                null,
                DeliveryNotes.EMPTY,
                clock.instant());
        folders.create(delivery.id());
        rows.insert(delivery);
        return delivery;
    }

    private void refuseBeyondShare(long bytes, Actor actor) {
        List<Delivery> kept = rows.ofOwner(actor.username()).stream()
                .filter(delivery -> delivery.state() != DeliveryState.LOADED)
                .toList();
        long sum = kept.stream().mapToLong(Delivery::bytes).sum() + bytes;
        if (kept.size() >= Bounds.DELIVERIES_MAX || sum > Bounds.DELIVERIES_BYTES_MAX) {
            throw Problem.conflict(
                    "TOO_MANY_DELIVERIES",
                    "您未处理完的来件过多（最多 " + Bounds.DELIVERIES_MAX + " 件、8 GiB），请先删除一些",
                    "you have too many deliveries (at most " + Bounds.DELIVERIES_MAX + ", 8 GiB): delete some first");
        }
    }

    private static Problem tooLarge() {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "DELIVERY_TOO_LARGE",
                new Messages("文件超过 2 GiB", "a file has at most 2 GiB"));
    }

    /**
     * Takes the next bytes of the file. When all of them are there, a job looks at what it is.
     *
     * @param from how many bytes the sender thinks are there already
     * @throws Problem 412 if that is not so, which says how many there are; 409 if somebody else is sending
     */
    public Delivery receive(String id, long from, InputStream body, Actor actor) throws IOException {
        Delivery delivery = find(id, actor);
        mustBe(delivery, DeliveryState.RECEIVING);
        if (!receiving.add(id)) {
            throw Problem.conflict("DELIVERY_BUSY", "该来件正在另一处上传", "somewhere else the same delivery is being sent");
        }
        try {
            long received = folders.received(id);
            if (from != received) {
                throw new Problem(
                        HttpStatus.PRECONDITION_FAILED,
                        "CONTENT_OFFSET",
                        new Messages("已收到 " + received + " 字节，请从那里继续", received + " bytes are here: go on from there"),
                        List.of(),
                        Map.of("received", received));
            }
            if (!folders.append(id, body, delivery.bytes())) {
                throw tooLong(delivery);
            }
            return folders.received(id) == delivery.bytes() ? steps.read(delivery, actor) : delivery;
        } finally {
            receiving.remove(id);
        }
    }

    private static Problem tooLong(Delivery delivery) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "DELIVERY_TOO_LONG",
                new Messages(
                        "上传内容超过声明的 " + delivery.bytes() + " 字节",
                        "more came than the " + delivery.bytes() + " bytes that were announced"));
    }

    /** @return the actor's own, newest first */
    public List<Delivery> own(Actor actor) {
        return rows.ofOwner(actor.username());
    }

    /** @throws Problem 404 if there is none, or it is somebody else's and the actor no administrator */
    public Delivery find(String id, Actor actor) {
        return rows.find(id)
                .filter(delivery -> delivery.owner().equals(actor.username()) || actor.role() == Role.ADMIN)
                .orElseThrow(() -> Problem.notFound("没有这个来件", "there is no such delivery"));
    }

    public long received(Delivery delivery) {
        return delivery.state() == DeliveryState.RECEIVING ? folders.received(delivery.id()) : delivery.bytes();
    }

    /** @return as JSON; empty before there is one */
    public Optional<String> diagnosis(Delivery delivery) {
        return papers.diagnosis(delivery.id());
    }

    /** @throws Problem 404 before it was checked */
    public Path reportTable(String id, Actor actor) {
        return papers.table(find(id, actor).id()).orElseThrow(DeliveryDesk::notChecked);
    }

    /** @throws Problem 404 before it was checked */
    public Path reportLayer(String id, Actor actor) {
        return papers.layer(find(id, actor).id()).orElseThrow(DeliveryDesk::notChecked);
    }

    private static Problem notChecked() {
        return Problem.notFound("来件还没有检查报告", "the delivery has no report yet: it was not checked");
    }

    /**
     * Changes how a delivery is to be read, and looks at it again.
     *
     * @throws Problem 409 unless it waits for that; 422 if it cannot be read so
     */
    public Delivery choose(String id, UnaryOperator<Choice> change, Actor actor) throws IOException {
        return steps.choose(find(id, actor), change, actor);
    }

    /** @throws Problem 409 unless it waits for that; 422 if nobody says how to read it */
    public Delivery check(String id, Actor actor) {
        return steps.check(find(id, actor), actor);
    }

    /**
     * @param title of the record; null for one made of the file's name
     * @throws Problem 409 unless it was checked; 403 if the actor may not load in this way
     */
    public Delivery load(String id, Mode mode, OnInvalid invalid, String title, Actor actor) {
        return steps.load(find(id, actor), mode, invalid, title, actor);
    }

    /** @throws Problem 409 while a job works on it */
    public void delete(String id, Actor actor) {
        Delivery delivery = find(id, actor);
        if (delivery.state().isBusy() || receiving.contains(id)) {
            throw steps.busy(delivery);
        }
        rows.delete(id);
        folders.delete(id);
    }

    private void mustBe(Delivery delivery, DeliveryState state) {
        if (delivery.state() != state) {
            throw steps.busy(delivery);
        }
    }
}
