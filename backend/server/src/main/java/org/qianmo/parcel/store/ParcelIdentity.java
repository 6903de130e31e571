package org.qianmo.parcel.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a parcel exists, and the code it was given. */
@Entity
@Table(name = "parcel")
public class ParcelIdentity {

    @Id
    private long id;

    private String code;

    protected ParcelIdentity() {}

    ParcelIdentity(long id, String code) {
        this.id = id;
        this.code = code;
    }

    void give(String newCode) {
        this.code = newCode;
    }
}
