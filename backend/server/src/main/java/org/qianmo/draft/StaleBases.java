package org.qianmo.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qianmo.http.Messages;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.Enactment;
import org.qianmo.record.ParcelEdit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parcels of a draft that somebody else changed since. */
@Service
public class StaleBases {

    private final ParcelRegistry registry;

    StaleBases(ParcelRegistry registry) {
        this.registry = registry;
    }

    /** Edits whose base is no longer the present version. */
    @Transactional(readOnly = true)
    public List<ParcelEdit> of(Draft draft) {
        Map<Long, Integer> versions =
                registry.find(draft.baseIds()).stream().collect(Collectors.toMap(Parcel::id, Parcel::version));
        return draft.edits().stream()
                .filter(edit -> edit.kind() != ParcelEdit.Kind.CREATE)
                .filter(edit -> !Objects.equals(edit.baseVersion(), versions.get(edit.parcelId())))
                .toList();
    }

    /**
     * A change cannot have been true before what it changes.
     *
     * @param effectiveOn null for the day of approval
     * @throws Problem 422 with the first parcel that became what it is later
     */
    @Transactional(readOnly = true)
    public void refuseEarlier(Draft draft, LocalDate effectiveOn) {
        if (effectiveOn == null) {
            return;
        }
        registry.find(draft.baseIds()).stream()
                .filter(base -> effectiveOn.isBefore(base.validFrom()))
                .findFirst()
                .ifPresent(base -> {
                    throw Enactment.tooEarly(effectiveOn, base);
                });
    }

    /** @throws Problem 409 with the ids of those that changed */
    @Transactional(readOnly = true)
    public void refuseStale(Draft draft) {
        List<Long> changed = of(draft).stream().map(ParcelEdit::parcelId).toList();
        if (!changed.isEmpty()) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "BASE_CHANGED",
                    new Messages(
                            changed.size() + " 个地块在此期间已被他人变更，请编制人比较并合并后再送审",
                            changed.size() + " parcels were changed by somebody else meanwhile: their author compares"
                                    + " and merges them first"),
                    List.of(),
                    Map.of("conflicts", changed));
        }
    }
}
