package org.touchstone.support.web;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How bodies of requests are read: nothing in a list or a map is null, and a word is not written as a number. A program that codes answers 0 and 1
 * would else be understood wrongly without being told.
 */
@Configuration(proxyBeanMethods = false)
class StrictBodies {

    @Bean
    @Order
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper mapper) {
        var strict = mapper.rebuild()
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .build();
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
    }
}
