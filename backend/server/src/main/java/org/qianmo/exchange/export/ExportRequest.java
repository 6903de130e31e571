package org.qianmo.exchange.export;

import java.time.LocalDate;
import java.util.Map;
import org.qianmo.access.Actor;
import org.qianmo.crs.Srid;
import org.qianmo.exchange.layer.TextEncoding;
import org.qianmo.exchange.layer.WriterFormat;

/**
 * What somebody wants to take away.
 *
 * @param asked the filter as it was asked for, for the manifest
 * @param day as of which; today for the present
 */
public record ExportRequest(
        ExportSource source,
        ExportFilter filter,
        Map<String, Object> asked,
        LocalDate day,
        WriterFormat format,
        Srid system,
        TextEncoding text,
        Actor actor) {}
