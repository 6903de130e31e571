package org.qianmo;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The architecture in sentences. ARCHITECTURE.md says why. */
class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.qianmo");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("org.qianmo");

    /** The kernel is a module of the build, kept apart by the compiler. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(Qianmo.class, JavaClass.Predicates.resideInAPackage("org.qianmo.kernel.."));

    @Test
    void modulesKeepTheirBordersAndHaveNoCycles() {
        MODULES.verify();
    }

    @Test
    void diagramOfTheModulesIsWritten() {
        new Documenter(MODULES).writeModulesAsPlantUml();
    }

    @Test
    void kernelKnowsOnlyJdkAndJts() {
        classes()
                .that()
                .resideInAPackage("org.qianmo.kernel..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.qianmo.kernel..", "java..", "org.locationtech.jts..")
                .check(PROGRAM);
    }

    @Test
    void persistenceIsInStore() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qianmo..store..", "org.qianmo.spatial..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "org.springframework.data..")
                .check(PROGRAM);
    }

    @Test
    void mvcIsInWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qianmo..web..", "org.qianmo.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.web.bind..", "org.springframework.web.servlet..", "jakarta.servlet..")
                .check(PROGRAM);
    }

    @Test
    void geotoolsIsInCrsExchangeAndOgc() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.qianmo.crs..", "org.qianmo.exchange..", "org.qianmo.ogc..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.geotools..", "org.opengis..")
                .check(PROGRAM);
    }

    @Test
    void leavesDoNotSeeEachOther() {
        String[] leaves = {"tile", "exchange", "ogc", "search", "demo"};
        for (String leaf : leaves) {
            for (String other : leaves) {
                if (!leaf.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("org.qianmo." + leaf + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.qianmo." + other + "..")
                            .allowEmptyShould(true)
                            .check(PROGRAM);
                }
            }
        }
    }

    @Test
    void formatsKnowTheirBytesAndTheSeam() {
        for (String format : new String[] {"geopackage", "geojson", "flatgeobuf", "kml", "workbook"}) {
            String itself = "org.qianmo.exchange." + format + "..";
            noClasses()
                    .that()
                    .resideInAPackage(itself)
                    .should()
                    .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("org.qianmo..")
                            .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                                    itself, "org.qianmo.exchange.layer..", "org.qianmo.crs.."))))
                    .check(PROGRAM);
        }
    }

    @Test
    void webIsSeenByNobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.qianmo..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.qianmo..web..")
                .check(PROGRAM);
    }

    @Test
    void noClassNamedUtilOrHelper() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)(\\$.*)?")
                .check(PROGRAM);
    }

    /** A test whose class has another name is compiled, and then run by nobody. */
    @Test
    void everyTestIsNamedAsTheBuildLooksForIt() {
        methods()
                .that(areTests())
                .and()
                .areDeclaredInClassesThat(are(concrete()))
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Test|Properties|IT)(\\$.*)?")
                .check(TESTS);
    }

    @Test
    void everyContractRunsOnBothDatabases() {
        for (JavaClass contract : TESTS) {
            if (contract.getSimpleName().endsWith("Contract")) {
                String name = contract.getName().replaceFirst("Contract$", "");
                org.assertj.core.api.Assertions.assertThat(contract.getSubclasses())
                        .extracting(JavaClass::getName)
                        .contains(name + "OnH2GisIT", name + "OnPostgisIT");
            }
        }
    }

    private static DescribedPredicate<JavaMethod> areTests() {
        return DescribedPredicate.describe(
                "are tests",
                method -> method.isMetaAnnotatedWith(Testable.class) || method.isAnnotatedWith(Property.class));
    }

    private static DescribedPredicate<JavaClass> concrete() {
        return DescribedPredicate.describe(
                "concrete",
                type -> !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT));
    }
}
