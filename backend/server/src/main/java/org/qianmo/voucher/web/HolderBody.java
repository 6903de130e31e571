package org.qianmo.voucher.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.qianmo.district.AdminUnits;
import org.qianmo.voucher.Holder;

/** Somebody who holds vouchers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HolderBody(
        long id, String name, String kind, String townCode, String townName, String villageCode, String villageName) {

    static HolderBody of(Holder holder, AdminUnits units) {
        return new HolderBody(
                holder.id(),
                holder.name(),
                holder.kind(),
                holder.townCode(),
                units.name(holder.townCode()),
                holder.villageCode(),
                units.name(holder.villageCode()));
    }
}
