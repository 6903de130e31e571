package org.qianmo.exchange.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.qianmo.access.Actor;
import org.qianmo.exchange.IncomingLayer;
import org.qianmo.exchange.desk.store.FieldMappingRows;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UnusableFile;
import org.springframework.stereotype.Service;

/** What the fields of a layout were taken for when it was last loaded: the next file of the same producer is read alike. */
@Service
class RememberedFields {

    private final FieldMappingRows rows;
    private final Clock clock;

    RememberedFields(FieldMappingRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** @return the same for layers of one format whose fields have the same names in the same order */
    String layout(IncomingLayer layer, Choice choice) throws UnusableFile, IOException {
        Optional<TextEncoding> encoding = Optional.ofNullable(choice.encoding()).flatMap(TextEncoding::named);
        StringBuilder words = new StringBuilder(layer.format().id());
        try (LandLayer opened = layer.openBeginning(encoding)) {
            opened.fields().stream()
                    .map(LayerField::name)
                    .forEach(name -> words.append('\n').append(name));
        }
        return sha256(words.toString());
    }

    /** @param layout null for none */
    Map<String, String> of(String layout) {
        return layout == null ? Map.of() : rows.find(layout);
    }

    /** Only what somebody said is remembered, not what is recognised by its name. */
    void remember(DeliveryNotes notes, Actor actor) {
        if (notes.layout() != null && !notes.choice().mapping().isEmpty()) {
            Map<String, String> mapping = new LinkedHashMap<>(rows.find(notes.layout()));
            mapping.putAll(notes.choice().mapping());
            rows.remember(notes.layout(), mapping, actor.username(), clock.instant());
        }
    }

    private static String sha256(String words) {
        try {
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
