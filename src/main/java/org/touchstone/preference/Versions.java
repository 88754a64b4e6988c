package org.touchstone.preference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.touchstone.support.Sha256;

/** The versions of what trains. */
@Component
@Profile(TrainingRun.ROLE)
class Versions {

    private static final String LEARNING_CODE = "classpath*:org/touchstone/preference/**/*.class";
    private static final int DIGITS = 16;

    /** The release, where the application is packaged as one, and a digest of the compiled learning code. */
    String code() {
        var release = Versions.class.getPackage().getImplementationVersion();
        return (release == null ? "unreleased" : release) + ", classes " + classes();
    }

    /** Java and the system, by name. */
    Map<String, String> libraries() {
        var versions = new LinkedHashMap<String, String>();
        versions.put("java", Runtime.version().toString());
        versions.put("os", System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return versions;
    }

    private static String classes() {
        var digest = Sha256.empty();
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(LEARNING_CODE);
            Arrays.sort(found, Comparator.comparing(Resource::getDescription));
            for (var resource : found) {
                digest.update(resource.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
