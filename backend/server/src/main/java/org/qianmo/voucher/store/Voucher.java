package org.qianmo.voucher.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.qianmo.voucher.NewVoucher;

/** A row of {@code voucher}. What it is worth stands in the ledger, not here. */
@Entity
@Table(name = "voucher")
class Voucher {

    @Id
    private long id;

    private String serial;
    private String kind;
    private long holderId;
    private String state;
    private LocalDate issuedOn;
    private LocalDate expiresOn;
    private boolean synthetic;

    @Version
    private int version;

    protected Voucher() {}

    Voucher(NewVoucher voucher) {
        this.id = voucher.id();
        this.serial = voucher.serial();
        this.kind = "LAND";
        this.holderId = voucher.holderId();
        this.state = "ISSUED";
        this.issuedOn = voucher.issuedOn();
        this.expiresOn = voucher.expiresOn();
        this.synthetic = voucher.synthetic();
    }
}
