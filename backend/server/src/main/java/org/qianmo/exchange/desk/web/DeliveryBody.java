package org.qianmo.exchange.desk.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.qianmo.exchange.CheckResult;
import org.qianmo.exchange.ImportResult;
import org.qianmo.exchange.desk.Choice;
import org.qianmo.exchange.desk.Delivery;
import org.qianmo.exchange.desk.DeliveryNotes;
import org.qianmo.http.Messages;
import org.qianmo.job.Job;

/**
 * A delivery as it is served.
 *
 * @param received bytes that have come
 * @param job the last that worked on it; null for none
 * @param diagnosis JSON as it was written; null in lists, and before there is one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeliveryBody(
        String id,
        String owner,
        String fileName,
        long bytes,
        long received,
        String sha256,
        String state,
        String job,
        Job.Cause problem,
        List<DeliveryNotes.LayerLine> layers,
        List<Messages> notices,
        Choice choice,
        @JsonRawValue String diagnosis,
        CheckResult check,
        ImportResult result,
        Instant createdAt) {

    static DeliveryBody of(Delivery delivery, long received, String diagnosis) {
        DeliveryNotes notes = delivery.notes();
        return new DeliveryBody(
                delivery.id(),
                delivery.owner(),
                delivery.fileName(),
                delivery.bytes(),
                received,
                delivery.sha256(),
                delivery.state().name(),
                delivery.job(),
                notes.problem(),
                notes.layers(),
                notes.notices(),
                notes.choice(),
                diagnosis,
                notes.check(),
                notes.result(),
                delivery.createdAt());
    }
}
