package org.qianmo.voucher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.MultiPolygon;
import org.qianmo.acreage.AcceptedGround;
import org.qianmo.draft.GroundEffects;
import org.qianmo.kernel.geometry.Acreage;
import org.qianmo.parcel.Parcel;
import org.qianmo.parcel.ParcelRegistry;
import org.qianmo.record.ParcelEdit;
import org.qianmo.voucher.store.Vouchers;
import org.springframework.stereotype.Component;

/** Says what rests on ground that a draft is about to change: accepted work, and vouchers that stand on it. */
@Component
class RestingOnGround implements GroundEffects {

    private final AcceptedGround accepted;
    private final Vouchers vouchers;
    private final ParcelRegistry registry;

    RestingOnGround(AcceptedGround accepted, Vouchers vouchers, ParcelRegistry registry) {
        this.accepted = accepted;
        this.vouchers = vouchers;
        this.registry = registry;
    }

    @Override
    public Effects of(Collection<ParcelEdit> edits, Collection<Long> baseIds) {
        List<MultiPolygon> shapes = new ArrayList<>();
        edits.stream().filter(edit -> !edit.retires()).forEach(edit -> shapes.add(edit.shape()));
        registry.find(baseIds).stream().map(Parcel::shape).forEach(shapes::add);
        List<AcceptedGround.Work> works = accepted.under(shapes);
        Acreage counted =
                Acreage.sum(works.stream().map(AcceptedGround.Work::counted).toList());
        int standing =
                vouchers.countOn(works.stream().map(AcceptedGround.Work::id).toList());
        return new Effects(works.size(), counted, standing);
    }
}
