package org.qianmo.voucher.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qianmo.kernel.ledger.Asset;
import org.qianmo.kernel.ledger.Indicator;

/**
 * What somebody asks to do with vouchers. Amounts are in the smallest unit of the voucher's kind (0.001 亩, 0.01 m²); no
 * amounts mean all that there is. Holders are named by id.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = VoucherAct.Issue.class, name = "ISSUE"),
    @JsonSubTypes.Type(value = VoucherAct.Transfer.class, name = "TRANSFER"),
    @JsonSubTypes.Type(value = VoucherAct.Pledge.class, name = "PLEDGE"),
    @JsonSubTypes.Type(value = VoucherAct.Release.class, name = "RELEASE"),
    @JsonSubTypes.Type(value = VoucherAct.Redeem.class, name = "REDEEM"),
    @JsonSubTypes.Type(value = VoucherAct.Cancel.class, name = "CANCEL"),
    @JsonSubTypes.Type(value = VoucherAct.Extend.class, name = "EXTEND"),
    @JsonSubTypes.Type(value = VoucherAct.Expire.class, name = "EXPIRE")
})
public sealed interface VoucherAct {

    /** Kinds of acts, as records and doors name them. */
    enum Kind {
        ISSUE("核发"),
        TRANSFER("交易"),
        PLEDGE("质押"),
        RELEASE("解押"),
        REDEEM("使用"),
        CANCEL("注销"),
        EXTEND("延期"),
        EXPIRE("到期");

        private final String nameZh;

        Kind(String nameZh) {
            this.nameZh = nameZh;
        }

        public String nameZh() {
            return nameZh;
        }
    }

    Kind act();

    /** The voucher that it is about; null for an issue. */
    String serial();

    /**
     * 核发, against ground that was given up.
     *
     * @param works ids of accepted work
     * @param projectNo project (项目区) to which the ground belongs; null for none
     * @param consentNo document by which the collective agreed
     */
    record Issue(
            Asset asset,
            long holderId,
            List<Long> works,
            String projectNo,
            String consentNo,
            LocalDate consentOn,
            Map<Indicator, Long> amounts)
            implements VoucherAct {

        public Issue {
            works = works == null ? List.of() : List.copyOf(works);
            amounts = amounts == null ? Map.of() : Map.copyOf(amounts);
        }

        @Override
        public Kind act() {
            return Kind.ISSUE;
        }

        @Override
        public String serial() {
            return null;
        }
    }

    /**
     * 交易, of all or of a part, which then gets a serial of its own.
     *
     * @param pricePerMuFen fen for each 亩 (each m² of a house voucher) of the first indicator
     * @param platformNo document of the trading platform
     */
    record Transfer(
            String serial, long from, long to, Map<Indicator, Long> amounts, long pricePerMuFen, String platformNo)
            implements VoucherAct {

        public Transfer {
            amounts = amounts == null ? Map.of() : Map.copyOf(amounts);
        }

        @Override
        public Kind act() {
            return Kind.TRANSFER;
        }
    }

    /** 质押: all that the holder has of it. */
    record Pledge(String serial, long holder, long pledgee, String loanContractNo) implements VoucherAct {

        @Override
        public Kind act() {
            return Kind.PLEDGE;
        }
    }

    /** 解押, which nobody grants but the pledgee, by a document. */
    record Release(String serial, long holder, long pledgee, String documentNo) implements VoucherAct {

        @Override
        public Kind act() {
            return Kind.RELEASE;
        }
    }

    /**
     * 使用, on a plot that is built on in its place.
     *
     * @param parcelId the plot (建新地块)
     * @param approvalNo approval of the conversion (农转用批复)
     */
    record Redeem(String serial, long holder, long parcelId, Map<Indicator, Long> amounts, String approvalNo)
            implements VoucherAct {

        public Redeem {
            amounts = amounts == null ? Map.of() : Map.copyOf(amounts);
        }

        @Override
        public Kind act() {
            return Kind.REDEEM;
        }
    }

    /** 注销 of all that is not used, whoever holds it, parts with their own serials included. */
    record Cancel(String serial, Reason reason, String words) implements VoucherAct {

        /** Why a voucher is taken back. */
        public enum Reason {
            ACCEPTANCE_REVOKED,
            REOCCUPIED,
            RENOUNCED
        }

        @Override
        public Kind act() {
            return Kind.CANCEL;
        }
    }

    /** 延期. */
    record Extend(String serial, int months, String words) implements VoucherAct {

        @Override
        public Kind act() {
            return Kind.EXTEND;
        }
    }

    /** 到期: nobody asks for it, the day comes. */
    record Expire(String serial) implements VoucherAct {

        @Override
        public Kind act() {
            return Kind.EXPIRE;
        }
    }
}
