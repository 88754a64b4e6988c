package org.touchstone.support.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Everything the pages say, from {@code messages/MODULE.properties} (English) and {@code messages/MODULE_LANGUAGE.properties}.
 * What a language lacks is said in English. Every message is a {@link MessageFormat}, also one without gaps, so an
 * apostrophe is always written twice.
 */
@Component("messageSource")
class Catalogue extends AbstractMessageSource {

    static final Locale BASE = Locale.ENGLISH;

    private static final Pattern KEY = Pattern.compile("[a-z-]+(\\.[\\w-]+)+");

    private final Map<String, Map<String, Message>> languages = new HashMap<>();
    private final boolean strict;

    /**
     * Reads all files.
     *
     * @param strict whether a key without a message is a failure rather than shown as it is
     */
    Catalogue(@Value("${touchstone.messages.strict:false}") boolean strict) {
        this.strict = strict;
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:messages/*.properties")) {
                var properties = new Properties();
                properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
                take(language(String.valueOf(file.getFilename())), properties);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The languages in which the pages speak, English first. */
    List<Locale> languages() {
        List<Locale> all = new ArrayList<>(List.of(BASE));
        languages.keySet().stream()
                .filter(tag -> !tag.equals(BASE.getLanguage()))
                .sorted()
                .map(Locale::of)
                .forEach(all::add);
        return all;
    }

    /** The English messages whose keys begin so, by key. */
    SortedMap<String, String> under(String beginning) {
        var found = new TreeMap<String, String>();
        of(BASE.getLanguage()).forEach((key, message) -> {
            if (key.startsWith(beginning)) {
                found.put(key, message.pattern());
            }
        });
        return found;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        var message = message(code, locale);
        return message == null ? null : new MessageFormat(message.pattern(), locale);
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        var message = message(code, locale);
        return message == null ? null : message.plain();
    }

    @Override
    protected @Nullable String getDefaultMessage(String code) {
        // Others look up whole sentences in the hope of a translation, such as descriptions of the API.
        if (strict && KEY.matcher(code).matches()) {
            throw new IllegalStateException("There is no message " + code);
        }
        return super.getDefaultMessage(code);
    }

    private @Nullable Message message(String key, Locale locale) {
        var message = of(locale.getLanguage()).get(key);
        return message == null ? of(BASE.getLanguage()).get(key) : message;
    }

    private Map<String, Message> of(String language) {
        return languages.getOrDefault(language, Map.of());
    }

    private void take(String language, Properties properties) {
        var messages = languages.computeIfAbsent(language, _ -> new HashMap<>());
        properties.forEach((key, pattern) -> {
            if (messages.put(key.toString(), Message.of(pattern.toString())) != null) {
                throw new IllegalStateException("Two messages have the key " + key + " in " + language);
            }
        });
    }

    private static String language(String fileName) {
        int at = fileName.indexOf('_');
        return at < 0 ? BASE.getLanguage() : fileName.substring(at + 1, fileName.indexOf('.'));
    }

    /** A message as written, and as it reads when nothing is put into its gaps. */
    private record Message(String pattern, String plain) {

        static Message of(String pattern) {
            return new Message(pattern, new MessageFormat(pattern, Locale.ROOT).format(new Object[0]));
        }
    }
}
