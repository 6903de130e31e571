package org.qianmo.parameter;

import org.qianmo.http.Messages;

/** What a parameter is called, and which values it takes. */
public interface ParameterForm {

    /** Unique, stays. */
    String title();

    /** @param value null for none */
    boolean takes(String value);

    /** Which values it takes, in words. */
    Messages form();
}
