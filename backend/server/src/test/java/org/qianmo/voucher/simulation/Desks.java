package org.qianmo.voucher.simulation;

import org.qianmo.access.Actor;
import org.qianmo.draft.DraftDesk;
import org.qianmo.record.RecordCover;
import org.qianmo.record.RecordDesk;
import org.qianmo.record.RecordShelf;
import org.qianmo.review.ReviewDesk;
import org.qianmo.voucher.application.ApplicationDesk;
import org.qianmo.voucher.application.ExpiryDesk;
import org.qianmo.voucher.hold.DoubtDesk;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service, as its doors use it. */
record Desks(
        ApplicationDesk applications,
        ReviewDesk reviews,
        DoubtDesk doubts,
        ExpiryDesk expiry,
        RecordDesk records,
        RecordShelf shelf,
        DraftDesk drafts,
        JdbcTemplate jdbc) {

    static Desks of(ApplicationContext application) {
        return new Desks(
                application.getBean(ApplicationDesk.class),
                application.getBean(ReviewDesk.class),
                application.getBean(DoubtDesk.class),
                application.getBean(ExpiryDesk.class),
                application.getBean(RecordDesk.class),
                application.getBean(RecordShelf.class),
                application.getBean(DraftDesk.class),
                application.getBean(JdbcTemplate.class));
    }

    private RecordCover cover(long recordId, Actor reader) {
        return shelf.find(recordId, reader);
    }

    RecordCover submit(long recordId, Actor author) {
        return reviews.submit(recordId, cover(recordId, author).version(), null, author);
    }

    /** @param submitted as it was handed in */
    RecordCover approve(RecordCover submitted, Actor official) {
        return reviews.approve(submitted.id(), submitted.version(), null, official);
    }
}
