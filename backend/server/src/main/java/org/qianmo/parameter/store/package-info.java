/** Tables of parameters. {@link org.qianmo.parameter.store.ValueRows} is for those of other modules too. */
@NamedInterface("store")
package org.qianmo.parameter.store;

import org.springframework.modulith.NamedInterface;
