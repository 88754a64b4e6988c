package org.touchstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VisibilityTests {

    private static final int MODULE_DEPTH = 3;

    /** A module's root is its face; below it a type is public only because another package, a test or a benchmark needs it. */
    @Test
    void publicTypesBelowAModulesRootAreUsedFromOutside() throws IOException {
        var measured = benchmarks();
        var types = new ClassFileImporter().importPackagesOf(Touchstone.class);
        var needless = types.stream()
                .filter(VisibilityTests::isPublicBelowAModulesRoot)
                .filter(type -> types.stream()
                        .filter(part -> isPartOf(type, part))
                        .noneMatch(VisibilityTests::isUsedFromAnotherPackage))
                .map(JavaClass::getName)
                .filter(name -> !measured.contains("import " + name + ";"))
                .toList();
        assertThat(needless).as("public without need").isEmpty();
    }

    private static String benchmarks() throws IOException {
        try (var files = Files.walk(Path.of("src/bench/java"))) {
            var all = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }

    private static boolean isPublicBelowAModulesRoot(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && type.getPackageName().split("\\.").length > MODULE_DEPTH;
    }

    private static boolean isPartOf(JavaClass type, JavaClass part) {
        return part.equals(type) || part.getName().startsWith(type.getName() + "$");
    }

    private static boolean isUsedFromAnotherPackage(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }
}
