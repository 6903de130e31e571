package org.qianmo.exchange.diagnosis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.qianmo.exchange.IncomingLayer;
import org.qianmo.exchange.ParcelFields;
import org.qianmo.exchange.ReadingChoice;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.LayerField;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.http.Feature;
import org.qianmo.http.FeatureCollection;
import org.qianmo.http.Messages;
import org.qianmo.parcel.View;
import org.springframework.stereotype.Service;

/** Says of a layer what it seems to be. */
@Service
public class Diagnoses {

    private static final int ROWS_SHOWN_MAX = 20;
    private static final int VALUES_SHOWN_MAX = 5;
    private static final int FIELDS_MAX = 400;

    private final TextDiagnosis text;
    private final SystemDiagnosis systems;

    Diagnoses(TextDiagnosis text, SystemDiagnosis systems) {
        this.text = text;
        this.systems = systems;
    }

    /**
     * Reads the first rows.
     *
     * @param seen which parcels the positions may be compared with
     * @param remembered names of fields whose meaning in the choice is remembered, not chosen
     */
    public Diagnosis of(IncomingLayer incoming, ReadingChoice choice, Set<String> remembered, View seen)
            throws UnusableFile, IOException {
        try (LandLayer layer = incoming.openBeginning(choice.encoding())) {
            LayerSample sample = LayerSample.of(layer);
            return new Diagnosis(
                    incoming.name(),
                    text.of(incoming, layer.encoding()),
                    systems.of(layer.system(), sample, choice, seen),
                    fields(layer, sample, choice, remembered),
                    survey(layer.fields()),
                    Arrays.stream(ParcelFields.Meaning.values())
                            .map(meaning -> new Diagnosis.MeaningTitle(meaning.name(), meaning.title()))
                            .toList(),
                    layer.notices().stream()
                            .map(notice -> new Messages(notice.zh(), notice.en()))
                            .toList(),
                    new Diagnosis.Preview(rows(sample), shapes(layer, sample, choice)));
        }
    }

    private static List<Diagnosis.Field> fields(
            LandLayer layer, LayerSample sample, ReadingChoice choice, Set<String> remembered) {
        ParcelFields meanings = new ParcelFields(layer.fields(), choice.mapping());
        List<Diagnosis.Field> fields = new ArrayList<>();
        for (int i = 0; i < Math.min(FIELDS_MAX, layer.fields().size()); i++) {
            LayerField field = layer.fields().get(i);
            fields.add(new Diagnosis.Field(
                    field.name(),
                    field.caption(),
                    field.kind().name(),
                    values(sample, i),
                    meanings.meaning(i).map(Enum::name).orElse(null),
                    remembered.contains(field.name())));
        }
        return fields;
    }

    /** @return different values of the column, the first ones */
    private static List<String> values(LayerSample sample, int column) {
        return sample.rows().stream()
                .filter(row -> column < row.values().size())
                .map(row -> row.values().get(column))
                .filter(value -> !value.isBlank())
                .distinct()
                .limit(VALUES_SHOWN_MAX)
                .map(TextDiagnosis::shown)
                .toList();
    }

    private static Messages survey(List<LayerField> fields) {
        Set<String> names = fields.stream().map(LayerField::name).collect(Collectors.toSet());
        if (!names.contains("DLBM") || !names.contains("TBMJ")) {
            return null;
        }
        return names.contains("XZDWMJ") || names.contains("TKXS")
                ? new Messages("字段为第二次土地调查的地类图斑（DLTB）", "the fields are those of DLTB, second survey")
                : new Messages("字段为第三次国土调查的地类图斑（DLTB）", "the fields are those of DLTB, third survey");
    }

    private static List<List<String>> rows(LayerSample sample) {
        return sample.rows().stream()
                .limit(ROWS_SHOWN_MAX)
                .map(LandRow::values)
                .map(values -> values.stream()
                        .limit(FIELDS_MAX)
                        .map(TextDiagnosis::shown)
                        .toList())
                .toList();
    }

    /** @return null as long as nobody says in which system they are */
    private FeatureCollection shapes(LandLayer layer, LayerSample sample, ReadingChoice choice) {
        Optional<Hypothesis> taken = systems.taken(layer.system(), choice);
        if (taken.isEmpty()) {
            return null;
        }
        List<Feature> features = new ArrayList<>();
        for (LayerSample.Shape shape : sample.shapes()) {
            Optional<Geometry> lonLat = taken.get().lonLat(shape.polygon()).map(SimplifiedShapes::of);
            lonLat.ifPresent(simple -> features.add(new Feature(shape.row(), simple, new RowNumber(shape.row()))));
        }
        return new FeatureCollection(features);
    }

    /** What a shape of the preview says of itself. */
    private record RowNumber(int row) {}
}
