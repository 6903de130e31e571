package org.qianmo.voucher.standing;

import java.util.Optional;
import org.qianmo.voucher.Holder;
import org.qianmo.voucher.standing.store.HolderRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may hold vouchers. */
@Service
public class Holders {

    private final HolderRows rows;

    Holders(HolderRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Optional<Holder> find(long id) {
        return rows.find(id);
    }

    /** The unit in whose territory the holder is: a village or a town; null for one of the whole district. */
    public static String unit(Holder holder) {
        return holder.villageCode() == null ? holder.townCode() : holder.villageCode();
    }
}
