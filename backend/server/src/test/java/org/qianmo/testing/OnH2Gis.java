package org.qianmo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.qianmo.Qianmo;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** Runs a contract on the whole application with the embedded database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Qianmo.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = H2GisStore.class)
public @interface OnH2Gis {}
