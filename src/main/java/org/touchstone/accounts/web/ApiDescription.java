package org.touchstone.accounts.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.accounts.CurrentPerson;

/** What {@code /v3/api-docs} says beside the calls themselves: the title and how to sign in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentPerson.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Touchstone API")
                        .version("v1")
                        .description("Whatever the pages do, a script can do. Make a token with your password at"
                                + " POST /api/v1/tokens, then send it as a bearer token."))
                .components(new Components()
                        .addSecuritySchemes("bearer", scheme("bearer"))
                        .addSecuritySchemes("basic", scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }
}
