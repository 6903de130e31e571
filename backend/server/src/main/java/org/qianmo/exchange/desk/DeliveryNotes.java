package org.qianmo.exchange.desk;

import java.util.List;
import org.qianmo.exchange.CheckResult;
import org.qianmo.exchange.ImportResult;
import org.qianmo.http.Messages;
import org.qianmo.job.Job;

/**
 * What is known of a delivery, and what was chosen.
 *
 * @param layers empty before it was looked at
 * @param notices what its owner should know of the rest of it
 * @param choice never null
 * @param layout of the chosen layer, by which its fields are remembered; null without one
 * @param systemNeeded nobody states the coordinate system
 * @param shiftSuspected what speaks against the positions as they would be taken; null for nothing
 * @param problem why the last step failed; null otherwise
 * @param check null before it was checked as it is to be read now
 * @param result null before it is loaded
 */
public record DeliveryNotes(
        List<LayerLine> layers,
        List<Messages> notices,
        Choice choice,
        String layout,
        boolean systemNeeded,
        Messages shiftSuspected,
        Job.Cause problem,
        CheckResult check,
        ImportResult result) {

    static final DeliveryNotes EMPTY =
            new DeliveryNotes(List.of(), List.of(), Choice.NONE, null, false, null, null, null, null);

    /**
     * A layer of the delivery.
     *
     * @param format as it is named on the wire
     * @param shapes what its header says that it holds
     * @param rows null where only reading tells
     */
    public record LayerLine(String name, String format, String formatTitle, String shapes, Long rows) {}

    DeliveryNotes found(List<LayerLine> found, List<Messages> said) {
        return new DeliveryNotes(found, said, choice, layout, systemNeeded, shiftSuspected, null, check, result);
    }

    DeliveryNotes chosen(Choice other) {
        return new DeliveryNotes(layers, notices, other, layout, systemNeeded, shiftSuspected, null, null, null);
    }

    DeliveryNotes diagnosed(String ofLayout, boolean needed, Messages suspected) {
        return new DeliveryNotes(layers, notices, choice, ofLayout, needed, suspected, problem, check, result);
    }

    DeliveryNotes checked(CheckResult checked) {
        return new DeliveryNotes(layers, notices, choice, layout, systemNeeded, shiftSuspected, null, checked, null);
    }

    DeliveryNotes loaded(ImportResult loaded) {
        return new DeliveryNotes(layers, notices, choice, layout, systemNeeded, shiftSuspected, null, check, loaded);
    }

    DeliveryNotes failed(Job.Cause cause) {
        return new DeliveryNotes(layers, notices, choice, layout, systemNeeded, shiftSuspected, cause, check, result);
    }
}
