package org.qianmo.exchange.layer;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a layer before its first row is read.
 *
 * @param shapes what the file says that it holds; single rows may differ, and are judged by themselves
 * @param encoding how text is read; empty where the format leaves no choice, or there is no text
 * @param notices what else its owner should know before the rows go in
 */
public record LayerHeader(
        String name,
        LayerSummary.Shapes shapes,
        List<LayerField> fields,
        Optional<TextDecision> encoding,
        StatedSystem system,
        List<Notice> notices) {

    public LayerHeader {
        fields = List.copyOf(fields);
        notices = List.copyOf(notices);
    }
}
