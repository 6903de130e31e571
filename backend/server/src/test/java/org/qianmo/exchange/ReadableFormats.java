package org.qianmo.exchange;

import java.util.List;
import org.qianmo.crs.CoordinateSystems;
import org.qianmo.exchange.layer.LayerFormat;
import org.qianmo.exchange.layer.WriterFormat;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** All formats of the program, found as the program finds them, without the rest of it. */
public final class ReadableFormats {

    private static final AnnotationConfigApplicationContext CONTEXT = context();

    private ReadableFormats() {}

    public static Arrivals arrivals() {
        return new Arrivals(
                List.copyOf(CONTEXT.getBeansOfType(LayerFormat.class).values()));
    }

    public static List<WriterFormat> writers() {
        return List.copyOf(CONTEXT.getBeansOfType(WriterFormat.class).values());
    }

    private static AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(LayerFormat.class));
        scan.addIncludeFilter(new AssignableTypeFilter(WriterFormat.class));
        scan.findCandidateComponents("org.qianmo.exchange").stream()
                .filter(found -> !found.getBeanClassName().contains("Test"))
                .forEach(found -> context.registerBeanDefinition(found.getBeanClassName(), found));
        context.register(CoordinateSystems.class);
        context.getEnvironment().getSystemProperties().putIfAbsent("qianmo.data", "target/test-data/formats");
        context.refresh();
        return context;
    }
}
