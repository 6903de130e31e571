package org.qianmo.voucher.market;

import java.time.LocalDate;
import java.time.ZoneId;
import org.qianmo.testing.ApiClient;
import org.qianmo.testing.Reply;
import org.qianmo.voucher.application.VoucherScene;

/** The board over HTTP. */
public final class MarketScene {

    public static final String OFFERS = "/api/vouchers/offers";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private MarketScene() {}

    /** @param more members after the others, each with a comma before it */
    public static String offer(VoucherScene scene, String more) {
        return "{\"serial\":\"%s\",\"holderId\":%d,\"until\":\"%s\"%s}"
                .formatted(scene.serial, scene.collective, TODAY.plusDays(30), more.replace('\'', '"'));
    }

    public static String amounts(String mu) {
        return ",'amounts':{'QUOTA':'%1$s','SCALE':'%1$s'}".formatted(mu);
    }

    /** @return id of the offer */
    public static long offered(ApiClient planner, VoucherScene scene, String more) {
        return planner.post(OFFERS, offer(scene, more))
                .mustBe(201)
                .json()
                .path("id")
                .asLong();
    }

    public static String reservation(long buyer) {
        return "{\"buyerId\":%d,\"contractNo\":\"合同〔2026〕8号\",\"until\":\"%s\"}".formatted(buyer, TODAY.plusDays(10));
    }

    public static Reply tryReserve(ApiClient planner, long offer, long buyer) {
        return planner.post(OFFERS + "/" + offer + "/reservation", reservation(buyer));
    }

    /** Offers so many mu to the company and reserves them. @return id of the offer */
    public static long reserve(ApiClient planner, VoucherScene scene, String mu) {
        long offer = offered(planner, scene, amounts(mu));
        tryReserve(planner, offer, scene.company).mustBe(200);
        return offer;
    }

    public static Reply sell(ApiClient official, long offer, String pricePerMuYuan) {
        return official.post(
                OFFERS + "/" + offer + "/sale",
                "{\"pricePerMuYuan\":\"%s\",\"platformNo\":\"交易〔2026〕9号\"}".formatted(pricePerMuYuan));
    }
}
