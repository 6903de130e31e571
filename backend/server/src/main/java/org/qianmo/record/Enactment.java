package org.qianmo.record;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Point;
import org.qianmo.district.AdminUnits;
import org.qianmo.district.Location;
import org.qianmo.http.Problem;
import org.qianmo.parcel.Booking;
import org.qianmo.parcel.NewParcel;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelCodes;
import org.qianmo.parcel.ParcelFacts;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.parcel.ZoneLocator;
import org.qianmo.record.store.RecordEdit;
import org.qianmo.record.store.Records;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what a record does to parcels, in the transaction of the caller, who has checked it and holds the locks on its
 * ground. It is the one place from which versions of parcels come, but for bulk intake.
 */
@Service
public class Enactment {

    /** Who retires a parcel frees nothing, but reads better before those who take its place. */
    private static final Comparator<ParcelEdit> ORDER =
            Comparator.comparing(edit -> List.of(ParcelEdit.Kind.RETIRE, ParcelEdit.Kind.CHANGE, ParcelEdit.Kind.CREATE)
                    .indexOf(edit.kind()));

    private final ParcelRegistry parcels;
    private final ParcelCodes codes;
    private final AdminUnits units;
    private final ZoneLocator zones;
    private final Records records;
    private final JsonMapper json;

    Enactment(
            ParcelRegistry parcels,
            ParcelCodes codes,
            AdminUnits units,
            ZoneLocator zones,
            Records records,
            JsonMapper json) {
        this.parcels = parcels;
        this.codes = codes;
        this.units = units;
        this.zones = zones;
        this.records = records;
        this.json = json;
    }

    /**
     * Writes them all.
     *
     * @param edits at most one a parcel, on present versions
     * @param synthetic the new parcels that come of generated ground
     * @return the versions by parcel; of a retired one the last that was true
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Parcel> enact(List<ParcelEdit> edits, Set<Long> synthetic, Booking booking) {
        return enact(edits, synthetic, booking, Map.of());
    }

    /**
     * The same where one record tells what became true on several days.
     *
     * @param trueFrom by parcel; of those not named it is the day of the booking
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Long, Parcel> enact(
            List<ParcelEdit> edits, Set<Long> synthetic, Booking booking, Map<Long, LocalDate> trueFrom) {
        Map<Long, Parcel> present = parcels
                .find(edits.stream().map(ParcelEdit::parcelId).toList())
                .stream()
                .collect(Collectors.toMap(Parcel::id, Function.identity()));
        Map<Long, Parcel> written = new HashMap<>();
        int seq = 1;
        for (ParcelEdit edit : edits.stream().sorted(ORDER).toList()) {
            Parcel before = present.get(edit.parcelId());
            Booking dated = booking.trueFrom(trueFrom.getOrDefault(edit.parcelId(), booking.day()));
            refuseEarlier(before, dated);
            ParcelEdit coded = withCode(edit);
            boolean generated = before == null
                    ? synthetic.contains(edit.parcelId())
                    : before.facts().synthetic();
            written.put(edit.parcelId(), write(coded, before, generated, dated));
            String stated = coded.facts() == null ? null : json.writeValueAsString(coded.facts());
            records.insert(new RecordEdit(booking.recordId(), seq++, coded, stated));
        }
        return written;
    }

    private Parcel write(ParcelEdit edit, Parcel before, boolean synthetic, Booking booking) {
        return switch (edit.kind()) {
            case CREATE -> parcels.create(described(edit, synthetic), edit.change(), booking);
            case CHANGE -> parcels.change(described(edit, synthetic), edit.change(), booking);
            case KEEP -> throw new IllegalStateException("nothing to write of parcel " + edit.parcelId());
            case RETIRE -> {
                parcels.retire(before, booking);
                yield before;
            }
        };
    }

    private static void refuseEarlier(Parcel before, Booking booking) {
        if (before != null && booking.day().isBefore(before.validFrom())) {
            throw tooEarly(booking.day(), before);
        }
    }

    /** That a change cannot have been true before what it changes. */
    public static Problem tooEarly(LocalDate day, Parcel before) {
        return Problem.unprocessable(
                "EFFECTIVE_TOO_EARLY",
                "生效日期 " + day + " 早于地块 " + before.id() + " 现状的生效日期 " + before.validFrom(),
                "effective " + day + " is before parcel " + before.id() + " became what it is, " + before.validFrom());
    }

    private ParcelEdit withCode(ParcelEdit edit) {
        if (edit.codeSeries() == null) {
            return edit;
        }
        return edit.withFacts(edit.facts().withCode(codes.next(edit.codeSeries())));
    }

    private NewParcel described(ParcelEdit edit, boolean synthetic) {
        ParcelFacts facts = located(edit.facts(), edit.shape().getInteriorPoint(), synthetic);
        return new NewParcel(edit.parcelId(), facts, edit.shape(), edit.officialArea());
    }

    /** Where a parcel lies is looked up, not stated. */
    public ParcelFacts located(StatedFacts stated, Point inside, boolean synthetic) {
        Location location = units.locate(inside);
        return new ParcelFacts(
                stated.code(),
                stated.landClass(),
                stated.ownership(),
                stated.holder(),
                stated.stage(),
                location.townCode(),
                location.villageCode(),
                zones.zoneAt(inside),
                stated.registeredArea(),
                synthetic);
    }
}
