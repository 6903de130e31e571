package org.qianmo.parcel;

import org.qianmo.http.Problem;
import org.qianmo.ids.IdCounter;
import org.qianmo.parcel.store.ParcelVersions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives codes to parcels that come of a split or a merge: the greatest sequence that was ever used in the cadastral block
 * and for the same right, plus one. A code is never given twice.
 */
@Service
public class ParcelCodes {

    private static final int SEQUENCE_MAX = 99_999;

    private final ParcelVersions versions;
    private final IdCounter ids;

    ParcelCodes(ParcelVersions versions, IdCounter ids) {
        this.versions = versions;
        this.ids = ids;
    }

    /**
     * The next code of a series. Others who want one wait for the end of the transaction.
     *
     * @param series the first 14 characters: county, cadastral district and block, two letters of the right
     * @throws Problem 422 if the series is used up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String series) {
        ids.next(IdCounter.Kind.CODE);
        int greatest = versions.greatestCode(series)
                .map(code -> Integer.parseInt(code.substring(ParcelCode.SERIES_CHARACTERS)))
                .orElse(0);
        if (greatest >= SEQUENCE_MAX) {
            throw Problem.unprocessable(
                    "CODES_USED_UP", "宗地代码 " + series + " 的顺序号已用尽", "series " + series + " is used up");
        }
        return series + "%05d".formatted(greatest + 1);
    }
}
