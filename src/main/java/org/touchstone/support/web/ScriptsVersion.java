package org.touchstone.support.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Names the scripts' address after what they hold. They import each other by relative path, so all share one version;
 * browsers keep them for a year, so a new release must find them elsewhere.
 */
final class ScriptsVersion implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String PROPERTY = "spring.web.resources.chain.strategy.fixed.version";
    private static final int DIGITS = 12;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("scripts version", Map.of(PROPERTY, version(context))));
    }

    private static String version(ConfigurableApplicationContext context) {
        try {
            var scripts = new PathMatchingResourcePatternResolver(context).getResources("classpath:static/js/**/*.js");
            var digest = MessageDigest.getInstance("SHA-256");
            for (var script : Stream.of(scripts)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .toList()) {
                digest.update(script.getContentAsByteArray());
            }
            return "v" + HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
