package org.qianmo.exchange.diagnosis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qianmo.exchange.IncomingLayer;
import org.qianmo.exchange.layer.LandLayer;
import org.qianmo.exchange.layer.LandRow;
import org.qianmo.exchange.layer.Notice;
import org.qianmo.exchange.layer.TextDecision;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.UnusableFile;
import org.qianmo.http.Messages;
import org.springframework.stereotype.Service;

/** What the text of a layer says in each encoding that it may be in. */
@Service
class TextDiagnosis {

    /** GB18030 is read by the name of GBK, which it holds. */
    private static final List<String> USUAL = List.of("UTF-8", "GBK", "Big5");

    private static final int ROWS_MAX = 200;
    private static final int SAMPLES_MAX = 8;
    private static final int TEXT_SHOWN_MAX = 60;

    /** @return null where the format leaves no choice */
    Diagnosis.Text of(IncomingLayer incoming, Optional<TextDecision> decided) throws IOException {
        if (decided.isEmpty()) {
            return null;
        }
        Map<String, TextEncoding> candidates = new LinkedHashMap<>();
        candidates.put(decided.get().encoding().name(), decided.get().encoding());
        USUAL.forEach(name ->
                TextEncoding.named(name).ifPresent(encoding -> candidates.putIfAbsent(encoding.name(), encoding)));
        List<Diagnosis.TextCandidate> read = new ArrayList<>();
        for (TextEncoding encoding : candidates.values()) {
            candidate(incoming, encoding).ifPresent(read::add);
        }
        boolean ascii = read.stream().allMatch(one -> one.sample().isEmpty());
        return new Diagnosis.Text(
                decided.get().encoding().name(), joined(decided.get().evidence()), ascii ? read.subList(0, 1) : read);
    }

    /** @return empty where the file would be no layer: its columns may have no names that mean anything then */
    private static Optional<Diagnosis.TextCandidate> candidate(IncomingLayer incoming, TextEncoding encoding)
            throws IOException {
        List<Diagnosis.Sample> sample = new ArrayList<>();
        try (LandLayer layer = incoming.openBeginning(Optional.of(encoding))) {
            layer.fields().stream()
                    .filter(field -> !isAscii(field.name()))
                    .limit(SAMPLES_MAX / 2)
                    .forEach(field -> sample.add(new Diagnosis.Sample(null, shown(field.name()))));
            for (int i = 0; i < ROWS_MAX && sample.size() < SAMPLES_MAX; i++) {
                Optional<LandRow> row = layer.next();
                if (row.isEmpty()) {
                    break;
                }
                addWords(layer, row.get(), sample);
            }
            return Optional.of(new Diagnosis.TextCandidate(encoding.name(), sample, layer.undecodedValues()));
        } catch (UnusableFile inThisEncoding) {
            return Optional.empty();
        }
    }

    private static void addWords(LandLayer layer, LandRow row, List<Diagnosis.Sample> sample) {
        for (int i = 0; i < row.values().size() && sample.size() < SAMPLES_MAX; i++) {
            String value = row.values().get(i);
            if (!isAscii(value)) {
                Diagnosis.Sample word =
                        new Diagnosis.Sample(layer.fields().get(i).name(), shown(value));
                if (!sample.contains(word)) {
                    sample.add(word);
                }
            }
        }
    }

    static String shown(String text) {
        return text.length() <= TEXT_SHOWN_MAX ? text : text.substring(0, TEXT_SHOWN_MAX) + "…";
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    static Messages joined(List<Notice> notices) {
        return new Messages(
                notices.stream().map(Notice::zh).collect(Collectors.joining("；")),
                notices.stream().map(Notice::en).collect(Collectors.joining("; ")));
    }
}
